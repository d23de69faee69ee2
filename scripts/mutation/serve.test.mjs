// Never run: vitest wants a test file, and the runner beside this one goes on from there.
import {test} from 'vitest';

test('nothing', () => {});
