import {expect, test} from 'vitest';
import {entryOf} from '../../src/views/entry-point.ts';
import {listedPages} from '../../src/views/site-page.ts';
import {index, tagged} from '../site.ts';

/** Where S-02 starts, which is at the heading API Patterns, on a site that serves a translation of its page. */
function start(translation: string, original = '# Backend\n\n## Setup\n\n## API Patterns\n') {
  const site = index({pages: {'docs/backend.md': tagged('[BE-New, BE-Maint]', 'S-02', original)}});
  const [scenario] = site.registry.scenarios.filter(({id}) => id === 'S-02');
  const served = [
    {
      file: 'docs/backend.md',
      source: 'i18n/fr/docusaurus-plugin-content-docs/current/backend.md',
      title: 'Le serveur',
      description: '',
      href: '/fr/docs/backend',
    },
  ];
  const pages = listedPages(site, served, index({pages: {'docs/backend.md': translation}}).byFile);
  return scenario && entryOf(scenario, pages);
}

test.each([
  ['the text that it has in the original', '## API Patterns\n\n# A\n', 'api-patterns', 'API Patterns'],
  ['the id of the original', '# Le serveur\n\n## Modèles {#api-patterns}\n', 'api-patterns', 'Modèles'],
  ['its place, where both pages are built alike', '# Le serveur\n\n## Avant\n\n## Modèles\n', 'modèles', 'Modèles'],
])('the heading of a translation where a scenario starts is told by %s', (_, translation, id, text) => {
  expect(start(translation)).toEqual({href: `/fr/docs/backend#${id}`, text});
});

test.each([
  ['is built otherwise', '# Le serveur\n\n## Modèles\n'],
  ['has the same number of headings on other levels', '# Le serveur\n\n## Avant\n\n### Modèles\n'],
  ['has no headings', 'Rien.\n'],
])('a scenario starts at the top of a translation that %s', (_, translation) => {
  expect(start(translation)).toEqual({href: '/fr/docs/backend', text: 'Le serveur'});
});

test('a scenario starts at the top of a translation whose original lacks the heading, too', () => {
  expect(start('# Le serveur\n', '# Backend\n')).toEqual({href: '/fr/docs/backend', text: 'Le serveur'});
});
