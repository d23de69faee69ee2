import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import type {ContentIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {groupByFile, TextSource} from '../../src/diagnostics/text-source.ts';
import {planMove} from '../../src/edits/move/move.ts';
import {type Move, movedPath} from '../../src/edits/move/moved-path.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';
import {index, personasWith, type SiteTexts, scenariosYaml, tagged} from '../site.ts';

/** The texts of all files after a move, by where they are then. */
function moved(site: ContentIndex, move: Move, parts: readonly Page[] = []): Record<string, string> {
  const byFile = groupByFile(planMove(site, move, parts).edits);
  const files = [
    site.registry.personasFile,
    site.registry.scenariosFile,
    ...site.pages.map(({page}) => page),
    ...parts,
  ];
  return Object.fromEntries(
    files.map(({file, text}) => {
      const there = movedPath(file, move);
      return [there, applyEdits(text, byFile.get(there) ?? [])];
    }),
  );
}

const body = (text: string) => tagged('BE-Ops', 'S-03', text);
const bodyOf = (text = '') => text.replace(/^---[\s\S]*?\n---\n/, '');

/** What becomes of a text on a page when a page or a folder moves. */
function written(on: string, text: string, move: Move, format: 'mdx' | 'detect' = 'detect'): string {
  const pages = {
    'docs/ops/a.md': body(''),
    'docs/ops/b.md': body(''),
    'docs/guide/c.md': body(''),
    [on]: body(text),
  };
  return bodyOf(moved(index({pages, format}), move)[movedPath(on, move)]);
}

describe('links to what moves', () => {
  const folder = {from: 'docs/ops', to: 'docs/run/daily'};

  it.each([
    ['[a](./ops/a.md#x)', '[a](./run/daily/a.md#x)'],
    ['[a](ops/a.md "T")', '[a](run/daily/a.md "T")'],
    ['[a](<ops/a.md>)', '[a](<run/daily/a.md>)'],
    ['[a](/ops/a.md?y=1#x)', '[a](/run/daily/a.md?y=1#x)'],
    ['[a](@site/docs/ops/a.md)', '[a](@site/docs/run/daily/a.md)'],
    ['[a](/docs/ops/a/)', '[a](/docs/run/daily/a/)'],
    ['[a](ops/a)', '[a](run/daily/a)'],
    ['[a][x]\n\n[x]: ./ops/a.md', '[a][x]\n\n[x]: ./run/daily/a.md'],
    ['<a href="./ops/a.md">a</a>', '<a href="./run/daily/a.md">a</a>'],
    ['![i](./ops/i.png)', '![i](./run/daily/i.png)'],
    ['[f](./ops/f.pdf)', '[f](./run/daily/f.pdf)'],
  ])('%s become %s', (before, after) => {
    expect(written('docs/x.md', before, folder)).toBe(after);
  });

  it.each([
    '`[a](./ops/a.md)`',
    '```md\n[a](./ops/a.md)\n```',
    '[a](https://x.org/docs/ops/a)',
    '[c](./guide/c.md)',
    '[o](./ops.md)',
  ])('%s stay', (text) => {
    expect(written('docs/x.md', text, folder)).toBe(text);
  });

  it('become shorter and longer with the page that they stand on', () => {
    const text = '[b](./b.md) [c](../guide/c.md#y) ![i](./img/i.png) [c](../guide/c) [h](#here)';
    expect(written('docs/ops/a.md', text, {from: 'docs/ops/a.md', to: 'docs/guide/a.md'})).toBe(
      '[b](../ops/b.md) [c](../guide/c.md#y) ![i](../ops/img/i.png) [c](../guide/c) [h](#here)',
    );
    // What moves together stays together.
    expect(written('docs/ops/a.md', text, folder)).toBe(
      '[b](./b.md) [c](../../guide/c.md#y) ![i](./img/i.png) [c](../../guide/c) [h](#here)',
    );
  });

  it('are found in what MDX imports and shows', () => {
    const text =
      "import X from './_x.mdx';\nimport y from '@site/docs/ops/y.js';\n\n<Img src=\"./i.png\" alt={require('../ops/j.png')} />\n";
    expect(written('docs/ops/a.mdx', text, {from: 'docs/ops/a.mdx', to: 'docs/a.mdx'})).toBe(
      "import X from './ops/_x.mdx';\nimport y from '@site/docs/ops/y.js';\n\n<Img src=\"./ops/i.png\" alt={require('./ops/j.png')} />\n",
    );
    expect(written('docs/ops/a.mdx', text, folder)).toBe(
      text.replace('@site/docs/ops', '@site/docs/run/daily').replace('../ops/j', './j'),
    );
  });

  it('are changed in parts of pages, too', () => {
    const site = index({pages: {'docs/ops/a.md': body('')}});
    const parts = [new Page('docs/_part.md', '[a](./ops/a.md)'), new Page('docs/ops/_in.md', '[x](../README.md)')];
    expect(moved(site, folder, parts)).toMatchObject({
      'docs/_part.md': '[a](./run/daily/a.md)',
      'docs/run/daily/_in.md': '[x](../../README.md)',
    });
  });
});

describe('a move', () => {
  it('takes entry points and patterns along, where they name it exactly', () => {
    const texts: SiteTexts = {
      personas: personasWith(
        "pages:\n  include: [docs/**/*.md, '!docs/ops/x/**']\n  exempt: ['docs/ops/*.md', \"docs/operations/**\"]\n  defaults: [{files: docs/ops/**, persona: BE-Ops}]",
      ),
      scenarios: scenariosYaml.replace('docs/ops.md', '"docs/ops/a.md"'),
      pages: {'docs/ops.md': null, 'docs/ops/a.md': body('')},
    };
    const files = moved(index(texts), {from: 'docs/ops', to: 'docs/run'});
    expect(files['scenarios.yaml']).toBe(scenariosYaml.replace('docs/ops.md', '"docs/run/a.md"'));
    expect(files['personas.yaml']).toBe(
      texts.personas
        ?.replace('!docs/ops/x', '!docs/run/x')
        .replace('docs/ops/*.md', 'docs/run/*.md')
        .replace('files: docs/ops', 'files: docs/run'),
    );
  });

  it('takes steps along, with their headings, and what pages need first', () => {
    const texts: SiteTexts = {
      scenarios: scenariosYaml.replace(
        '  S-03:',
        "    steps: ['docs/ops/a.md#It''s', docs/ops/a.md, docs/ops.md]\n  S-03:",
      ),
      pages: {
        'docs/ops/a.md': '---\nafter: [docs/ops/b.md, docs/ops.md]\n---\n',
        'docs/b.md': '---\nafter: "docs/ops/a.md"\n---\n',
      },
    };
    const files = moved(index(texts), {from: 'docs/ops', to: 'docs/run'});
    expect(files['scenarios.yaml']).toBe(texts.scenarios?.replaceAll('docs/ops/', 'docs/run/'));
    expect(files['docs/run/a.md']).toBe('---\nafter: [docs/run/b.md, docs/ops.md]\n---\n');
    expect(files['docs/b.md']).toBe('---\nafter: "docs/run/a.md"\n---\n');
  });

  it('says which addresses change', () => {
    const pages = {
      'docs/ops/index.md': body(''),
      'docs/ops/01-a.md': body(''),
      'docs/ops/s.md': '---\nslug: /s\n---\n',
    };
    expect(planMove(index({pages}), {from: 'docs/ops', to: 'docs/run'}).redirects).toEqual([
      {from: '/docs/ops/a', to: '/docs/run/a'},
      {from: '/docs/ops/', to: '/docs/run/'},
    ]);
    const served = {...index({pages}), served: new Map([['docs', '/']])};
    expect(planMove(served, {from: 'docs/ops', to: 'docs/run'}).redirects).toEqual([
      {from: '/ops/a', to: '/run/a'},
      {from: '/ops/', to: '/run/'},
    ]);
  });

  it('keeps what the baseline accepts', () => {
    const baseline = new TextSource('b.json', '{"version": 1, "findings": {\n  "docs/ops/a.md": {}\n}}');
    const {edits} = planMove(index({pages: {'docs/ops/a.md': ''}}), {from: 'docs/ops', to: 'docs/run'}, [], baseline);
    expect(applyEdits(baseline.text, edits)).toContain('"docs/run/a.md": {}');
  });
});

test('there and back, every link leads where it led', () => {
  const files = ['docs/README.md', 'docs/ops/a.md', 'docs/ops/deep/b.md', 'docs/guide/c.md'];
  const link = fc.constantFrom(...files).map((file) => (from: string) => {
    const steps = from
      .split('/')
      .slice(1, -1)
      .map(() => '..');
    const path = [...steps, file.slice('docs/'.length)].join('/');
    return `[x](${path.startsWith('.') ? path : `./${path}`})`;
  });
  const text = fc
    .array(link, {maxLength: 6})
    .map((links) => (from: string) => links.map((make) => make(from)).join(' and\n\n'));
  fc.assert(
    fc.property(
      fc.tuple(text, text, text, text),
      fc.constantFrom('docs/ops', 'docs/ops/deep', 'docs/guide/c.md'),
      (texts, from) => {
        const pages = Object.fromEntries(files.map((file, at) => [file, body(texts[at]?.(file) ?? '')]));
        const to = from.endsWith('.md') ? 'docs/other/place/d.md' : 'docs/other/place';
        const there = moved(index({pages}), {from, to});
        const back = moved(index({pages: pagesOf(there)}), {from: to, to: from});
        for (const [file, page] of Object.entries(pages)) {
          expect(resolved(file, back[file])).toEqual(resolved(file, page));
        }
      },
    ),
  );
});

function pagesOf(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith('.md')));
}

/** Where the links of a text lead. */
function resolved(file: string, text = ''): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => new URL(url as string, `file:///${file}`).pathname);
}
