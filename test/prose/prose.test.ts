import {describe, expect, it} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {codeFaults} from './code.ts';
import {docOf, readDocs} from './docs.ts';
import {duplicates} from './duplicates.ts';
import {frameFaults, nameFaults} from './frame.ts';
import {glossaryFaults} from './glossary.ts';

const docs = readDocs();

describe('the pages', () => {
  it('have code that can be read, in a language that is named', () => {
    expect(docs.flatMap(codeFaults)).toEqual([]);
  });

  it('tell nothing twice', () => {
    expect(duplicates(docs)).toEqual([]);
  });

  it('have a description and a next step', () => {
    expect(docs.flatMap(frameFaults)).toEqual([]);
  });

  it('write names as the style guide does', () => {
    expect(docs.flatMap(nameFaults)).toEqual([]);
  });

  it('are led to by a glossary in order', () => {
    expect(glossaryFaults(docs)).toEqual([]);
  });
});

/** A page that stands in a text only. */
function doc(text: string, file = 'docs/page.md', exempt = false) {
  return docOf(new Page(file, text), exempt);
}

/** A block of code on a page, whose first line is line 4. */
function block(language: string, code: string): string {
  return `# Page\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
}

describe('the check of code', () => {
  it.each([
    ['', 'x', 'docs/page.md:3: this block names no language'],
    ['console', '$ x', 'docs/page.md:3: console is none of our languages'],
    ['bash', 'cd server\n)', 'docs/page.md:5: bash: '],
    ['ts', 'const a = 1;\nconst = 2;', 'docs/page.md:5: ts: '],
    ['js', 'exports.up = (pgm) => {', 'docs/page.md:4: js: '],
    ['json', '{"a": 1,}', 'docs/page.md:4: json: '],
    ['yaml', 'a: 1\na: 2', 'docs/page.md:5: yaml: '],
    ['mermaid', 'flowchart TB\n  a --> b', 'docs/page.md:4: mermaid: no name'],
  ])('finds a fault in a block of %j', (language, code, start) => {
    const [found] = codeFaults(doc(block(language, code)));
    expect(found?.slice(0, start.length)).toBe(start);
  });

  it('counts lines from the start of the file', () => {
    expect(codeFaults(doc(`---\ntitle: A\n---\n\n${block('console', 'x')}`))).toEqual([
      'docs/page.md:7: console is none of our languages',
    ]);
  });

  it('passes over examples of what is bad', () => {
    expect(codeFaults(doc(`## Bad\n\n${block('json', '{')}`))).toEqual([]);
    expect(codeFaults(doc(`## Bad\n\n## Good\n\n${block('json', '{')}`))).toHaveLength(1);
  });
});

describe('the check of what stands twice', () => {
  const sentence = 'Run the tests before you change anything, and write down what fails.';

  it('finds a sentence of another page, whatever stands around it', () => {
    const one = doc(`# One\n\nFirst. ${sentence}\n`, 'docs/one.md');
    const two = doc(`# Two\n\n- ${sentence.replace(' you ', '\n  *you* ')} Last.\n`, 'docs/two.md');
    expect(duplicates([one, two])).toEqual([
      `docs/two.md:3: this stands at docs/one.md:3 too: ${sentence.toLowerCase()}`,
    ]);
  });

  it('leaves short ones, and what a page says twice itself', () => {
    const short = (file: string) => doc('Run the tests.\n', file);
    expect(duplicates([short('docs/one.md'), short('docs/two.md')])).toEqual([]);
    expect(duplicates([doc(`${sentence}\n\n${sentence}\n`)])).toEqual([]);
  });
});

describe('the check of the frame', () => {
  it('asks for a description of at most 160 characters', () => {
    expect(frameFaults(doc('# A\n', undefined, true))).toEqual(['docs/page.md:1: no description']);
    expect(frameFaults(doc(`---\ndescription: ${'a'.repeat(161)}\n---\n`, undefined, true))).toHaveLength(1);
    expect(frameFaults(doc(`---\ndescription: ${'a'.repeat(160)}\n---\n`, undefined, true))).toEqual([]);
  });

  it('asks for a next step that leads on, except about the docs themselves', () => {
    const page = (end: string) => doc(`---\ndescription: a\n---\n\n# A\n\n## B\n\n${end}`);
    expect(frameFaults(page(''))).toEqual(['docs/page.md:7: the last chapter is not "Next step"']);
    expect(frameFaults(page('## Next step\n\nRead on.\n'))).toEqual(['docs/page.md:9: the next step has no link']);
    expect(frameFaults(page('## Next step\n\n[Read on](./b.md).\n'))).toEqual([]);
  });
});

describe('the check of names', () => {
  it('finds wrong ones in text, not in code', () => {
    expect(nameFaults(doc('Postgres and `node.js`.\n'))).toEqual(['docs/page.md:1: Postgres is written PostgreSQL']);
  });
});

describe('the check of the glossary', () => {
  const glossary = (text: string) => doc(text, 'docs/glossary.md');

  it('asks for order, for links, and for one sentence', () => {
    const terms = '# Glossary\n\n### B c\n\nOne. Two.\n\n### A\n\nOne.\n';
    expect(glossaryFaults([glossary(terms), doc('[b](./glossary.md#b-c)\n')])).toEqual([
      'docs/glossary.md:3: B c has 2 sentences, not one',
      'docs/glossary.md:7: A comes before B c',
      'docs/glossary.md:7: no page links to A',
    ]);
  });
});
