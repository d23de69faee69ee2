import {describe, expect, it} from 'vitest';
import {diagnose, findings, messages, scenariosYaml, tagged} from '../../site.ts';

/** The site in which S-03 starts at another page. */
const s03At = (page: string) => ({scenarios: scenariosYaml.replace('{page: docs/ops.md}', page)});

describe('entry-point-missing', () => {
  it('good: each scenario starts at a page', () => {
    expect(findings(s03At('\n      page: "docs/ops.md"'))).toEqual([]);
  });

  it('bad: reported at the value of page, with the page that was meant', () => {
    expect(findings(s03At('{page: docs/osp.md}'))).toEqual([
      'error entry-point-missing scenarios.yaml:16:25-16:36 → docs/ops.md',
    ]);
    expect(messages(s03At('{page: docs/osp.md}'))).toEqual([
      'S-03 starts at docs/osp.md, and there is no such page. Did you mean docs/ops.md?',
    ]);
  });

  it('does not count the quotes, and suggests the page with the scenario’s tag for what is far off', () => {
    expect(findings(s03At(`\n      page: 'docs/secrets.md'`))).toEqual([
      'error entry-point-missing scenarios.yaml:17:14-17:29 → docs/ops.md',
    ]);
  });

  it.each(['ops.md', './docs/ops.md', '/docs/ops.md', '/docs/ops', 'docs/ops/', 'docs\\ops.md', 'docs/ops.mdx'])(
    '%s, as a link or an address: suggests the path from the site',
    (written) => {
      expect(findings(s03At(`{page: ${written}}`))).toEqual([
        `error entry-point-missing scenarios.yaml:16:25-16:${25 + written.length} → docs/ops.md`,
      ]);
    },
  );

  it.each(['README.md', 'index.md', 'index.mdx'])('a folder: suggests the %s in it', (name) => {
    const pages = {[`docs/run/${name}`]: tagged('BE-Ops', 'S-03')};
    for (const written of ['docs/run', '/docs/run/', 'run', 'docs/run.md']) {
      const [found] = diagnose({...s03At(`{page: ${written}}`), pages}).map(({suggestion}) => suggestion);
      expect([written, found]).toEqual([written, written === 'docs/run.md' ? undefined : `docs/run/${name}`]);
    }
  });

  it.each(['.md', '.mdx'])('an address: suggests the page that ends with %s', (ending) => {
    const pages = {[`docs/secrets${ending}`]: tagged('BE-Ops', 'S-03')};
    const [found] = diagnose({...s03At('{page: docs/secrets}'), pages});
    expect(found?.suggestion).toBe(`docs/secrets${ending}`);
  });

  it('a heading behind the page: says where it goes', () => {
    expect(findings(s03At('{page: docs/ops.md#secrets}'))).toEqual([
      'error entry-point-missing scenarios.yaml:16:25-16:44',
    ]);
    expect(messages(s03At('{page: docs/ops.md#secrets}'))).toEqual([
      'S-03 starts at docs/ops.md#secrets, and there is no such page. Name docs/ops.md alone, and what is in it as heading.',
    ]);
  });

  it('suppresses what would be said of its heading and its tags', () => {
    expect(findings(s03At('{page: docs/secrets.md, heading: Rotation}'))).toEqual([
      'error entry-point-missing scenarios.yaml:16:25-16:40 → docs/ops.md',
    ]);
  });

  it('a draft is missing', () => {
    const texts = {
      pages: {
        'docs/ops.md': '---\npersona: BE-Ops\nscenario: S-03\ndraft: true\n---\n',
        'docs/a.md': tagged('BE-Ops', 'S-03'),
      },
    };
    expect(findings(texts)).toEqual(['error entry-point-missing scenarios.yaml:16:25-16:36']);
    expect(messages(texts)).toEqual([
      'S-03 starts at docs/ops.md, which is a draft. Publish it, or set planned: true on S-03.',
    ]);
  });

  it('a page that is there and cannot be read is not missing', () => {
    expect(findings({pages: {'docs/ops.md': Buffer.from([0xc3, 0x28])}})).toEqual([
      'error page-unreadable docs/ops.md:1:1-1:1',
    ]);
  });

  it('a planned scenario may name a page that is still to be written', () => {
    const texts = {
      scenarios: `${scenariosYaml}  S-04:
    trigger: x
    personas: [BE-Ops]
    outcome: y
    planned: true
    entry_point: {page: docs/later.md, heading: Later}
`,
    };
    expect(findings(texts)).toEqual([]);
  });

  it('is silenced by a comment above the line of the value', () => {
    const comment = '    # personas-disable-next-line entry-point-missing\n    entry_point: {page: docs/gone.md}';
    expect(findings({scenarios: scenariosYaml.replace('    entry_point: {page: docs/ops.md}', comment)})).toEqual([]);
  });
});
