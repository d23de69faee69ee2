import {describe, expect, it} from 'vitest';
import {Page, pageFromBytes} from '../../src/content/page.ts';

/** What stands at a span of a page. */
const at = (page: Page, [start, end]: readonly [number, number]) => page.text.slice(start, end);

describe('a page', () => {
  it('says whom it serves, and with what', () => {
    const page = new Page('docs/a.md', '---\npersona: BE-New\nscenario: [S-01, S-02]\n---\n# Title\n');
    expect(page.personas.values).toEqual([{written: 'BE-New', path: ['persona']}]);
    expect(page.scenarios.values).toEqual([
      {written: 'S-01', path: ['scenario', 0]},
      {written: 'S-02', path: ['scenario', 1]},
    ]);
    expect(page.headings).toEqual([{text: 'Title', id: 'title', depth: 1}]);
    expect(page.outline).toEqual({sections: [], unclosed: [], links: [], disables: []});
    expect([page.draft, page.unlisted, page.problems, page.unreadable]).toEqual([false, false, [], undefined]);
  });

  it('knows where its keys and values stand', () => {
    const page = new Page('docs/a.md', '---\n"persona": \'BE-New\'\nscenario:\n  - S-01\n---\n');
    expect(at(page, page.keySpan(['persona']))).toBe('persona');
    expect(at(page, page.valueSpan(['persona']))).toBe('BE-New');
    expect(at(page, page.valueSpan(['scenario', 0]))).toBe('S-01');
    expect(at(page, page.opening)).toBe('---');
    expect(page.keySpan(['title'])).toEqual(page.opening);
    expect(new Page('docs/a.md', 'text').valueSpan(['persona'])).toEqual([0, 0]);
  });

  it('takes an id over several lines for what it says', () => {
    const page = new Page('docs/a.md', '---\npersona: |\n  BE-New\nscenario:\n  - >\n    S-01\n---\n');
    expect(page.personas.values.map(({written}) => written)).toEqual(['BE-New']);
    expect(page.scenarios.values.map(({written}) => written)).toEqual(['S-01']);
  });

  it('is a draft or unlisted only if it says so', () => {
    const flag = (line: string) => new Page('docs/a.md', `---\n${line}\n---\n`);
    expect(flag('draft: true').draft).toBe(true);
    expect(flag('draft: "True"').draft).toBe(true);
    expect(flag('unlisted: "true"').unlisted).toBe(true);
    expect(flag('draft: false').draft).toBe(false);
    expect(flag('unlisted: true').unlisted).toBe(true);
    expect([flag('draft: yes').draft, flag('draft: "no"').draft, flag('draft: 1').draft]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['docs/a.md', 'mdx', 'md'],
    ['docs/a.mdx', 'mdx', 'mdx'],
  ] as const)('is read as the site reads it, unless it says otherwise: %s', (file, asMdx, asDetected) => {
    for (const [site, expected] of [
      ['mdx', asMdx],
      ['detect', asDetected],
    ] as const) {
      const format = (front = '') => new Page(file, `---\n${front}\n---\n`, undefined, site).format;
      for (const nothing of ['', 'mdx: text', 'mdx:', 'mdx: {}', 'format: md']) expect(format(nothing)).toBe(expected);
      expect(format('mdx: {format: mdx}')).toBe('mdx');
      expect(format('mdx: {format: md}')).toBe('md');
      expect(format('mdx: {format: detect}')).toBe(asDetected);
    }
    expect(new Page(file, '').format).toBe('mdx');
  });

  it('keeps a misspelt key apart, whose value counts where the right key is not there', () => {
    const page = new Page('docs/a.md', '---\npersonas: BE-New\nScenario: S-01\nscenario: S-02\n---\n');
    expect(page.personas).toMatchObject({key: 'personas', misspelt: ['personas'], values: [{written: 'BE-New'}]});
    expect(page.scenarios).toMatchObject({key: 'scenario', misspelt: ['Scenario'], values: [{written: 'S-02'}]});
  });
});

describe('the body of a page', () => {
  const broken = '<details data-persona="BE-New">\n\nText {\n';

  it('is said to be broken where the build will refuse it', () => {
    expect(new Page('docs/a.mdx', broken).isBroken).toBe(true);
    expect(new Page('docs/a.md', broken, undefined, 'detect').isBroken).toBe(false);
    expect(new Page('docs/a.md', '# A\n').isBroken).toBe(false);
  });

  it('has the same outline, whatever was asked of it before', () => {
    const text = '# A\n\n[b](b.md) and <details data-persona="A"><summary>s</summary></details>\n';
    const first = new Page('docs/a.md', text);
    const second = new Page('docs/a.md', text);
    expect(second.headings).toHaveLength(1);
    expect(second.outline.links).toEqual(first.outline.links);
    expect(second.outline.sections.length).toBe(first.outline.sections.length);
    const plain = new Page('docs/a.md', '# A\n\n[b](b.md)\n');
    expect(plain.possibleTargets).toEqual(['b.md']);
    expect(plain.outline.links.map(({url}) => url)).toEqual(['b.md']);
    expect([plain.outline.sections, plain.outline.unclosed, plain.outline.disables]).toEqual([[], [], []]);
  });

  it('can be read unless it nests too deep', () => {
    const deep = '> '.repeat(20_000);
    expect(new Page('docs/a.md', `# A\n\n${deep}a\n`).unreadableBody).toBeDefined();
    expect(new Page('docs/a.md', '# A\n\n> b\n').unreadableBody).toBeUndefined();
    expect(
      new Page('docs/a.md', '<details data-persona="A"><summary>s</summary></details>\n').unreadableBody,
    ).toBeUndefined();
  });
});

describe('a page from bytes', () => {
  it('loses its byte order mark', () => {
    const page = pageFromBytes('docs/a.md', Buffer.from('\uFEFF---\npersona: BE-New\n---\n'));
    expect(page.text.startsWith('---')).toBe(true);
    expect(page.personas.values).toHaveLength(1);
  });

  it('keeps CRLF', () => {
    const page = pageFromBytes('docs/a.md', Buffer.from('---\r\npersona: BE-New\r\n---\r\n# A\r\n\r\n## B\r\n'));
    expect(at(page, page.valueSpan(['persona']))).toBe('BE-New');
    expect(page.headings.map(({text}) => text)).toEqual(['A', 'B']);
    expect(page.text).toContain('\r\n');
  });

  it('may be empty', () => {
    const page = pageFromBytes('docs/a.md', Buffer.alloc(0));
    expect([page.text, page.headings, page.outline.sections, page.unreadable]).toEqual(['', [], [], undefined]);
  });

  it('says so when it is not UTF-8', () => {
    for (const bytes of [Buffer.from([0xff, 0xfe, 0x41, 0]), Buffer.from('ü', 'latin1'), Buffer.from([0x80])]) {
      expect(pageFromBytes('docs/a.md', bytes)).toMatchObject({
        text: '',
        unreadable: 'it is not UTF-8. Save it as UTF-8',
      });
    }
  });
});
