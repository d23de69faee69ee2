import {expect, test} from 'vitest';
import {validateOptions} from '../../src/index.ts';

test('without options, all pages of the plugin have their usual places, and what is missing has none', () => {
  expect(validateOptions({options: undefined})).toMatchObject({
    id: 'default',
    routes: {personas: '/for', scenarios: '/scenarios', pages: '/all-pages', search: '/search', coverage: false},
  });
});

test.each([
  [{route: {}}, 'options has no key route'],
  [{routes: {persona: '/x'}}, 'options.routes has no key persona'],
  [{routes: {personas: 'a b'}}, 'options.routes.personas must be a path such as /for, or false'],
  [{search: 'yes'}, "options.search must be true, false, or an object such as {exclude: ['/blog/**']}"],
  [{search: {hotkeys: true}}, 'options.search has no key hotkeys'],
  [{search: {exclude: '/blog'}}, 'options.search.exclude must be a list of patterns over addresses, such as /blog/**'],
  [{routes: {scenarios: true}}, 'options.routes.scenarios must be a path such as /for, or false'],
])('the options %j are refused', (options, sentence) => {
  expect(() => validateOptions({options})).toThrow(
    `docusaurus-plugin-personas: ${sentence}. Pages and rules are set in personas.yaml.`,
  );
});
