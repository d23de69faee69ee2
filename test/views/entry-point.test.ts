import {expect, test} from 'vitest';
import {entryOf} from '../../src/views/entry-point.ts';
import {listedPages} from '../../src/views/listed-page.ts';
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
      docs: '/fr/docs',
    },
  ];
  const pages = listedPages(site, served, index({pages: {'docs/backend.md': translation}}).byFile);
  return scenario && entryOf(scenario, pages);
}

test.each([
  ['the text that it has in the original', '## API Patterns\n\n# A\n', 'api-patterns', 'API Patterns'],
  ['the id of the original', '# Le serveur\n\n## Modèles {#api-patterns}\n', 'api-patterns', 'Modèles'],
  ['its place, where both pages are built alike', '# Le serveur\n\n## Avant\n\n## Modèles\n', 'modèles', 'Modèles'],
])('the heading of a translation where a scenario starts is found by %s', (_, translation, id, text) => {
  expect(start(translation)).toEqual({href: `/fr/docs/backend#${id}`, text});
});

test.each([
  ['is built otherwise', '# Le serveur\n\n## Modèles\n'],
  ['has the same number of headings on other levels', '# Le serveur\n\n## Avant\n\n### Modèles\n'],
  ['has no headings', 'Rien.\n'],
])('a scenario starts at the top of a translation that %s', (_, translation) => {
  expect(start(translation)).toEqual({href: '/fr/docs/backend', text: 'Le serveur'});
});

test('a scenario starts at the top of a translation that is built as the beginning of its original', () => {
  const original = '# Backend\n\n## API Patterns\n\n## Setup\n';
  expect(start('# Le serveur\n\n## Modèles\n', original)).toEqual({href: '/fr/docs/backend', text: 'Le serveur'});
  const longer = '# Le serveur\n\n## Modèles\n\n## Avant\n\n## Après\n';
  expect(start(longer, original)).toEqual({href: '/fr/docs/backend', text: 'Le serveur'});
});

test('a scenario starts at the top of a translation whose original lacks the heading, too', () => {
  expect(start('# Le serveur\n', '# Backend\n')).toEqual({href: '/fr/docs/backend', text: 'Le serveur'});
});

/** Where a scenario starts on a site whose docs/README.md is this. */
function startOf(entryPoint: string, text: string, served = 'docs/README.md') {
  const site = index({
    scenarios: `scenarios:\n  S-01: {trigger: T, personas: [BE-New]${entryPoint}}\n`,
    pages: {'docs/README.md': text},
  });
  const page = {file: served, source: served, title: 'Docs', description: '', href: '/docs/', docs: '/docs'};
  const [scenario] = site.registry.scenarios;
  return scenario && entryOf(scenario, listedPages(site, [page]));
}

test.each([
  ['at its page', '{page: docs/README.md}', '/docs/', 'Docs'],
  ['at a heading', '{page: docs/README.md, heading: Start}', '/docs/#start', 'Start'],
  ['at the title, which has no anchor', '{page: docs/README.md, heading: The docs}', '/docs/', 'The docs'],
  ['at its page where there is no such heading', '{page: docs/README.md, heading: Go}', '/docs/', 'Docs'],
])('a scenario starts %s', (_, entryPoint, href, text) => {
  expect(startOf(`, entry_point: ${entryPoint}`, '# The docs\n\n## Start\n')).toEqual({href, text});
});

test('a scenario starts nowhere as long as nobody says where, or no such page is served', () => {
  expect(startOf(', planned: true', '# The docs\n')).toBeUndefined();
  expect(startOf(', entry_point: {page: docs/none.md}', '# The docs\n')).toBeUndefined();
  expect(startOf(', entry_point: {page: docs/README.md}', '# The docs\n', 'docs/ops.md')).toBeUndefined();
});
