import {type ComponentProps, createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, it} from 'vitest';
import Details from '../../src/client/theme/MDXComponents/Details.tsx';

/** What a page shows of a section whose attribute has a value that MDX lets people write. */
const section = (persona: unknown) =>
  renderToStaticMarkup(createElement(Details, {'data-persona': persona} as ComponentProps<typeof Details>, 'Text'));

it.each([true, false, 5, null, ['BE-Ops'], {}])('an attribute that is no text, %j, makes nobody’s section', (value) => {
  expect(section(value)).toBe('<details class="theme">Text</details>');
});

it('an attribute that names a persona makes her section', () => {
  expect(section('BE-Ops')).toContain('data-persona="BE-Ops"');
});
