import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {describe, expect, it} from 'vitest';
import {Checker} from '../../../src/check/checker.ts';
import type {ContentIndex} from '../../../src/content/content-index.ts';
import {placeholder} from '../../../src/content/placeholders.ts';
import {TextSource} from '../../../src/diagnostics/text-source.ts';
import {newPageText} from '../../../src/edits/new-page.ts';
import {withoutEffect} from '../../../src/rules/page/without-effect.ts';
import {readSite} from '../../../src/site/site.ts';
import {entryPages, findings, index, messages, personasWith, personasYaml, scenariosYaml, tagged} from '../../site.ts';

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

  it('bad: what personas new wrote, said once for each page', () => {
    const page = (body: string) => messages({pages: {'docs/a.md': tagged('BE-New', 'S-01', body)}});
    const {body, common, section} = placeholder;
    expect(page(`${body}\n`)).toEqual([
      'This is still what personas new wrote here. Write your own text, or remove it.',
    ]);
    expect(page(`${common}\n\n${section}\n\n${body}\n`)).toEqual([
      'This is still what personas new wrote here, and in 2 other places of this page. Write your own text, or remove it.',
    ]);
  });

  it.each([
    ['docs/a.MD', '.MD'],
    ['docs/b.x.markdown', '.markdown'],
  ])('bad: %s, which is no page by its name', (name, ending) => {
    const {registry} = index();
    const source = new TextSource(name, '');
    const found = [...withoutEffect.check({registry, overlooked: [source]} as unknown as ContentIndex)];
    const message = `This file is no page: neither Docusaurus nor this check reads ${ending}. Rename it to end in .md or .mdx.`;
    expect(found).toEqual([{source, span: [0, 0], message}]);
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
