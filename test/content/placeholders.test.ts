import {expect, test} from 'vitest';
import {placeholder, placeholdersIn} from '../../src/content/placeholders.ts';

test('what a new page was begun with is found where it still stands, in the order of the page', () => {
  const {introduction, body, summary, section} = placeholder;
  const text = `${body}---\n${introduction}\n\n<!-- ${body} -->\n\n${summary}: ${section}\n`;
  expect(placeholdersIn(text, body.length).map(([start, end]) => text.slice(start, end))).toEqual([
    introduction,
    body,
    summary,
    section,
  ]);
  expect(placeholdersIn(text, body.length)[0]?.[0]).toBe(body.length + 4);
  expect(placeholdersIn('A page.\n', 0)).toEqual([]);
});
