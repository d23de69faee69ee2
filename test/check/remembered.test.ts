import {expect, test} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {buildIndex, type ContentIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personasWith, personasYaml, scenariosYaml} from '../site.ts';

const readBy = (persona: string, body = '') => `---\npersona: ${persona}\nscenario: S-01\n---\n\n${body}`;

/** What one checker finds on the pages of a site as it is after each change: `rule file`. A page that is undefined goes. */
function watched(
  rule: string,
  ...changes: {readonly settings?: string; readonly [file: string]: string | undefined}[]
) {
  const checker = new Checker();
  const pages = new Map<string, Page>();
  let registry = parseRegistry(personasYaml, scenariosYaml);
  let before: ContentIndex | undefined;
  return changes.map(({settings, ...texts}) => {
    if (settings !== undefined) registry = parseRegistry(personasWith(settings), scenariosYaml);
    for (const [file, text] of Object.entries(texts)) {
      if (text === undefined) pages.delete(file);
      else pages.set(file, new Page(file, text));
    }
    before = buildIndex(registry, [...pages.values()], before);
    const found = checker.check(before).filter((finding) => finding.rule === rule);
    return found.map(({source}) => source.file).join(' ');
  });
}

test('what is known of pages is forgotten when the registry means something else for them', () => {
  const page = {'docs/a.md': readBy('Nobody')};
  const off = {settings: 'rules: {persona-unknown: off}'};
  const known = {settings: '  Nobody: {name: Nobody}'};
  expect(watched('persona-unknown', page, off, {settings: ''}, known, {settings: ''})).toEqual([
    'docs/a.md',
    '',
    'docs/a.md',
    '',
    'docs/a.md',
  ]);
});

test('all pages that link to one are looked at again when its readers change', () => {
  const link = readBy('BE-New', '[b](b.md)\n');
  const site = {'docs/a.md': link, 'docs/b.md': readBy('BE-Ops'), 'docs/c.md': link, 'docs/d.md': link};
  expect(
    watched(
      'persona-dead-end',
      site,
      {'docs/b.md': readBy('everyone')},
      {'docs/b.md': readBy('BE-Maint')},
      {'docs/c.md': readBy('BE-Maint', '[b](b.md)\n')},
    ),
  ).toEqual(['docs/a.md docs/c.md docs/d.md', '', 'docs/a.md docs/c.md docs/d.md', 'docs/a.md docs/d.md']);
});

test('a page is looked at again when its own links change', () => {
  const site = {'docs/a.md': readBy('BE-New', '[b](b.md)\n'), 'docs/b.md': readBy('BE-Ops')};
  const without = {'docs/a.md': readBy('BE-New', 'No link.\n')};
  expect(watched('persona-dead-end', site, without, site, {'docs/a.md': readBy('BE-New', '[b](./b)\n')})).toEqual([
    'docs/a.md',
    '',
    'docs/a.md',
    'docs/a.md',
  ]);
});

test('links are followed anew when another file stands where one stood, at the same address', () => {
  const site = {'docs/a.md': readBy('BE-New', '[b](b.md)\n'), 'docs/b.md': readBy('BE-Ops')};
  const other = {'docs/b.md': undefined, 'docs/b.mdx': readBy('BE-Ops')};
  const again = {'docs/b.md': readBy('BE-Ops'), 'docs/b.mdx': undefined};
  expect(watched('persona-dead-end', site, other, again)).toEqual(['docs/a.md', '', 'docs/a.md']);
});

test('links are looked at anew when the rule is off in between', () => {
  const site = {'docs/a.md': readBy('BE-New', '[b](b.md)\n'), 'docs/b.md': readBy('BE-Ops')};
  const off = {settings: 'rules: {persona-dead-end: off}', 'docs/b.md': readBy('BE-New')};
  const on = {settings: '', 'docs/b.md': readBy('BE-Maint')};
  expect(watched('persona-dead-end', site, off, on)).toEqual(['docs/a.md', '', 'docs/a.md']);
});
