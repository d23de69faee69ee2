import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {describe, expect, it} from 'vitest';
import {Checker} from '../../../src/check/checker.ts';
import {newPageText} from '../../../src/edits/new-page.ts';
import {readSite} from '../../../src/site/site.ts';
import {entryPages, findings, messages, personasWith, personasYaml, scenariosYaml, tagged} from '../../site.ts';

describe('without-effect', () => {
  it('good: nothing is there for nothing', () => {
    const planned = scenariosYaml.replace('entry_point: {page: docs/ops.md}', 'planned: true');
    expect(findings({scenarios: planned})).toEqual([]);
    expect(findings({pages: {'docs/a.md': tagged('[everyone]', 'S-01', 'Write here and there.\n')}})).toEqual([]);
  });

  it('bad: a persona beside everyone', () => {
    const texts = {pages: {'docs/a.md': tagged('[BE-New, everyone, BE-Ops]', '[S-01, S-03]')}};
    expect(findings(texts)).toEqual([
      'warning without-effect docs/a.md:2:11-2:17',
      'warning without-effect docs/a.md:2:29-2:35',
    ]);
    expect(messages(texts)[0]).toBe(
      'BE-New does nothing beside everyone, who stands for all personas. Remove one of the two.',
    );
  });

  it('bad: planned on a scenario whose page is there and tagged', () => {
    const scenarios = `${scenariosYaml}    planned: true\n`;
    expect(findings({scenarios})).toEqual(['warning without-effect scenarios.yaml:17:5-17:12']);
    expect(messages({scenarios})).toEqual([
      'S-03 has its page by now: docs/ops.md. Remove planned, so that its page is checked.',
    ]);
    for (const page of [
      null,
      tagged('BE-Ops', 'S-30'),
      tagged('everyone', 'S-01'),
      `---\ndraft: true\n${tagged('BE-Ops', 'S-03').slice(4)}`,
    ])
      expect(findings({scenarios, pages: {'docs/ops.md': page}}).filter((finding) => /effect/.test(finding))).toEqual(
        [],
      );
  });

  it.each(['md', 'mdx'] as const)('bad: what personas new wrote into a page read as %s', (format) => {
    const personas = [
      {id: 'BE-New', name: 'New'},
      {id: 'BE-Maint', name: 'Maintainer'},
    ];
    const text = newPageText({title: 'A', personas, scenarios: [], format}).replace(
      '---\n\n',
      'scenario: S-02\n---\n\n',
    );
    const found = findings({pages: {'docs/a.md': text}, format: format === 'md' ? 'detect' : 'mdx'});
    expect(found.map((finding) => finding.split(':')[0])).toEqual(['warning without-effect docs/a.md']);
  });

  it('bad: files whose names end nearly as those of pages, and a page is one over however many links', async () => {
    const {path, rm} = await createFixture({
      'personas.yaml': personasYaml,
      'scenarios.yaml': scenariosYaml,
      ...entryPages,
    });
    try {
      for (const file of ['docs/a.MD', 'docs/in/b.markdown', 'docs/_part.MD', 'notes.MD', 'docs/c.txt']) {
        mkdirSync(join(path, 'docs/in'), {recursive: true});
        writeFileSync(join(path, file), '# x\n');
      }
      writeFileSync(join(path, 'docs/m.md'), tagged('Nobody', 'S-01'));
      for (const link of ['docs/a-link.md', 'docs/z-link.md']) symlinkSync('m.md', join(path, link));
      const index = readSite(path);
      expect(new Checker().check(index).map(({rule, source}) => `${rule} ${source.file}`)).toEqual([
        'without-effect docs/a.MD',
        'without-effect docs/in/b.markdown',
        'persona-unknown docs/m.md',
      ]);
      expect(index.byFile.has('docs/a-link.md')).toBe(true);
    } finally {
      await rm();
    }
  });

  it('can be turned off, and silenced by a comment', () => {
    const page = tagged('[everyone, BE-New]', 'S-01').replace(
      'persona',
      '# personas-disable-next-line without-effect\npersona',
    );
    expect(findings({pages: {'docs/a.md': page}})).toEqual([]);
    const off = personasWith('rules: {without-effect: off}');
    expect(findings({personas: off, pages: {'docs/a.md': tagged('[everyone, BE-New]', 'S-01')}})).toEqual([]);
  });
});
