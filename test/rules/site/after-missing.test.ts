import {describe, expect, it} from 'vitest';
import {findings, messages} from '../../site.ts';

const site = (after: string) => ({
  pages: {'docs/deep/test.md': `---\npersona: BE-New\nscenario: S-01\nafter: ${after}\n---\n# Tests\n`},
});

describe('after-missing', () => {
  it.each(['docs/README.md', '[docs/README.md, "docs/backend.md"]', '', '[]', '"docs/README.md"'])(
    'good: %s',
    (after) => {
      expect(findings(site(after))).toEqual([]);
    },
  );

  it.each([
    ['docs/READNE.md', 'docs/README.md'],
    ['../README.md', 'docs/README.md'],
    ['backend', 'docs/backend.md'],
    ['/docs/backend/', 'docs/backend.md'],
  ])('bad: %s, with the page that was meant', (after, meant) => {
    expect(findings(site(after))).toEqual([
      `warning after-missing docs/deep/test.md:4:8-4:${8 + after.length} → ${meant}`,
    ]);
    expect(messages(site(after))).toEqual([
      `This page comes after ${after}, and there is no such page. Did you mean ${meant}?`,
    ]);
  });

  it('bad: at the item of a list; a draft; no path', () => {
    expect(findings(site('[docs/README.md, docs/nothing-like-it.md]'))).toEqual([
      'warning after-missing docs/deep/test.md:4:25-4:48',
    ]);
    const draft = {'docs/draft.md': '---\npersona: BE-New\nscenario: S-01\ndraft: true\n---\n'};
    expect(messages({pages: {...site('docs/draft.md').pages, ...draft}})).toEqual([
      'This page comes after docs/draft.md, which is a draft. Publish that, or take it out here.',
    ]);
    for (const odd of ['5', '{page: x}', '[[docs/README.md]]', '[""]'])
      expect(messages(site(odd))).toEqual([
        'after is the path of a page, such as docs/setup.md, or a list of them. Write it as text.',
      ]);
  });
});
