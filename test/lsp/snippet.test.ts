import {expect, test} from 'vitest';
import {withPlaces} from '../../src/lsp/completions/snippet.ts';

test('a text with places is plain without them, and a snippet with them', () => {
  expect(withPlaces('for="', {stop: 1, choices: ['BE-New', 'BE-Ops']}, '" ', {stop: 2}, '\n', {stop: 0})).toEqual({
    text: 'for="BE-New" \n',
    snippet: `for="\${1|BE-New,BE-Ops|}" $2\n$0`,
  });
});

test('where there is nothing to choose from, there is a place all the same', () => {
  expect(withPlaces('[', {stop: 1, choices: []}, ']')).toEqual({text: '[]', snippet: '[$1]'});
});

test('what has a meaning in snippets is written out, and stands in the plain text as it is', () => {
  expect(withPlaces('{a: "$1\\"}', {stop: 1, choices: ['a,b|c\\', 'd}$']})).toEqual({
    text: '{a: "$1\\"}a,b|c\\',
    snippet: `{a: "\\$1\\\\"\\}\${1|a\\,b\\|c\\\\,d}$|}`,
  });
});
