import {expect, test} from 'vitest';
import {type TagMode, type TagValues, tagsAfter} from '../../src/edits/tag.ts';
import {index, personasWith} from '../site.ts';

/** The tags that a page is to have of its own, when it says this and inherits BE-Ops and S-03 as docs/ops/a.md. */
function after(mode: TagMode, tags: TagValues, lines: string, file = 'docs/a.md'): TagValues {
  const site = index({
    personas: personasWith(
      '    formerly: [Run-Team]\npages: {defaults: [{files: docs/ops/*, persona: BE-Ops, scenario: S-03}]}',
    ),
    pages: {[file]: `---\n${lines}\n---\n`},
  });
  const entry = site.byFile.get(file);
  if (!entry) throw new Error('There is no such page.');
  return tagsAfter(entry, tags, mode);
}

const own = 'persona: BE-New\nscenario: [S-01, S-02]';

test.each<[TagMode, TagValues, string, TagValues]>([
  ['add', {persona: ['BE-Ops']}, own, {persona: ['BE-New', 'BE-Ops']}],
  ['add', {persona: ['BE-New']}, own, {persona: ['BE-New']}],
  ['add', {scenario: ['S-02', 'S-03']}, own, {scenario: ['S-01', 'S-02', 'S-03']}],
  ['add', {}, own, {}],
  ['add', {persona: ['BE-Ops'], scenario: ['S-03']}, 'title: T', {persona: ['BE-Ops'], scenario: ['S-03']}],
  // What is misspelt, or was called so once, is what is given.
  ['add', {persona: ['BE-Ops']}, 'persona: [BE-New, be ops]', {persona: ['BE-New', 'BE-Ops']}],
  ['add', {persona: ['BE-Ops']}, 'persona: Run-Team', {persona: ['BE-Ops']}],
  ['add', {persona: ['BE-Ops']}, 'persona: [Run-Team, be ops]', {persona: ['BE-Ops']}],
  ['add', {persona: ['BE-New']}, 'persona: Run-Team', {persona: ['Run-Team', 'BE-New']}],
  ['add', {persona: ['BE-New']}, 'persona: Nobody', {persona: ['Nobody', 'BE-New']}],
  ['replace', {persona: ['BE-Ops', 'BE-Maint']}, own, {persona: ['BE-Ops', 'BE-Maint']}],
  ['replace', {scenario: ['S-03']}, own, {scenario: ['S-03']}],
  ['remove', {scenario: ['S-02']}, own, {scenario: ['S-01']}],
  ['remove', {scenario: ['S-03']}, own, {scenario: ['S-01', 'S-02']}],
  ['remove', {persona: ['BE-New']}, own, {persona: []}],
  ['remove', {persona: ['BE-Ops']}, 'persona: [BE-New, Run-Team, be ops]', {persona: ['BE-New']}],
  ['remove', {persona: ['Run-Team']}, 'persona: [BE-Ops, Run-Team]', {persona: ['BE-Ops']}],
  ['remove', {persona: ['Nobody']}, 'persona: [Nobody, Noone]', {persona: ['Noone']}],
  ['own', {}, own, {}],
])('%s %j: a page with %j then has %j', (mode, tags, lines, expected) => {
  expect(after(mode, tags, lines)).toEqual(expected);
});

test.each<[TagMode, TagValues, string, TagValues]>([
  ['add', {persona: ['BE-New']}, 'title: T', {persona: ['BE-Ops', 'BE-New']}],
  ['add', {persona: ['BE-Ops']}, 'title: T', {}],
  ['add', {persona: ['BE-Ops']}, 'persona: BE-New', {persona: ['BE-New', 'BE-Ops']}],
  ['replace', {persona: ['BE-Ops'], scenario: ['S-01']}, 'title: T', {scenario: ['S-01']}],
  ['remove', {persona: ['BE-Ops']}, 'title: T', {}],
  ['remove', {persona: ['BE-New']}, 'title: T', {}],
  ['own', {}, 'title: T', {persona: ['BE-Ops'], scenario: ['S-03']}],
  ['own', {}, 'persona: BE-New', {scenario: ['S-03']}],
])('%s %j: a page that inherits, with %j, then has of its own %j', (mode, tags, lines, expected) => {
  expect(after(mode, tags, lines, 'docs/ops/a.md')).toEqual(expected);
});
