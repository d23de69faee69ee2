import {expect, test} from 'vitest';
import {Page} from '../../src/content/page.ts';

test.each([
  ['plain', 'BE-New'],
  ['in quotes', '"BE-New"'],
])('before a closing line after CRLF, a value %s ends where it ends', (_, value) => {
  const page = new Page('docs/a.md', `---\r\nscenario: S-01\r\npersona: ${value}\r\n---\r\n\r\nBody\r\n`);
  expect(page.text.slice(...page.valueSpan(['persona']))).toBe('BE-New');
});
