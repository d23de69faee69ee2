import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {codeFaults} from './code.ts';
import {commandFaults, ownCommandFaults, ownNotRun, readNotRun, readRunElsewhere} from './commands.ts';
import {docOf, entryPages, readDocs, root} from './docs.ts';
import {duplicates} from './duplicates.ts';
import {isFollowed} from './followed.ts';
import {frameFaults, nameFaults} from './frame.ts';
import {glossaryFaults} from './glossary.ts';
import {kindFaults} from './kinds.ts';
import {lengthFaults, sentenceFaults, termFaults} from './length.ts';
import {phraseFaults} from './phrases.ts';
import {isRulePage, rulePageFaults} from './rule-pages.ts';
import {variableFaults} from './variables.ts';

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

  it('have a kind, and what it asks for: needs, outputs, a way back', () => {
    expect(docs.flatMap(kindFaults)).toEqual([]);
  });

  it('are short: the page of an entry point takes at most 8 minutes', () => {
    const entries = entryPages();
    expect(docs.flatMap((doc) => lengthFaults(doc, entries))).toEqual([]);
  });

  it('have short sentences', () => {
    expect(docs.flatMap(sentenceFaults)).toEqual([]);
  });

  it('link to a term once, and to few', () => {
    expect(docs.flatMap(termFaults)).toEqual([]);
  });

  it('say nothing that is known to be untrue, in plain words', () => {
    expect(docs.flatMap(phraseFaults)).toEqual([]);
  });

  it('show of each rule the finding as it is printed, and whether --fix fixes it', () => {
    const pages = docs.filter(isRulePage);
    expect(pages).not.toEqual([]);
    expect(pages.flatMap(rulePageFaults)).toEqual([]);
  });

  it('have commands that were run, or that a list says were not', () => {
    expect(commandFaults(docs, readNotRun())).toEqual([]);
  });

  it('about this package have commands that a test runs, or that a list says none does', () => {
    const own = [
      ...docs.filter(({exempt}) => exempt),
      ...['README.md', 'CONTRIBUTING.md'].map((file) =>
        docOf(new Page(file, readFileSync(join(root, file), 'utf8'), undefined, 'detect'), true),
      ),
    ];
    const elsewhere = readRunElsewhere();
    expect(ownCommandFaults(own, isFollowed, [elsewhere, ownNotRun(readNotRun())])).toEqual([]);
    expect(Object.keys(elsewhere).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('set each variable before a command uses it', () => {
    expect(docs.flatMap(variableFaults)).toEqual([]);
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

describe('the check of variables', () => {
  it.each([
    'HOST=a:1\ncurl "https://$HOST"',
    "read -rsp 'the URL: ' HOST; echo\ncurl $HOST",
    'read -rsp "one\'s URL: " HOST; echo\ncurl $HOST',
    'export A_B HOST=b\ncurl $HOST',
    "jq '$name' $1",
  ])('is content with %j', (code) => {
    expect(variableFaults(doc(block('bash', code)))).toEqual([]);
  });

  it('finds one that the page sets later, or never, once', () => {
    const text = `${block('bash', 'curl "$HOST" "$HOST"')}\n${block('bash', 'HOST=a\ncurl $HOST')}`;
    expect(variableFaults(doc(text))).toEqual(['docs/page.md:3: no command up to here sets HOST']);
    expect(variableFaults(doc(text, 'docs/meta/page.md', true))).toEqual([]);
  });
});

describe('the check of the frame', () => {
  it('asks for a description of at most 160 characters', () => {
    const faults = (head: string) => frameFaults(doc(`${head}# A\n\n## Next step\n\n[b](./b.md)\n`));
    expect(faults('')).toEqual(['docs/page.md:1: no description']);
    expect(faults(`---\ndescription: ${'a'.repeat(161)}\n---\n`)).toHaveLength(1);
    expect(faults(`---\ndescription: ${'a'.repeat(160)}\n---\n`)).toEqual([]);
  });

  it('asks for a next step that leads on', () => {
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

describe('the check of kinds', () => {
  const page = (kind: string, body: string) => doc(`---\nkind: ${kind}\n---\n\n# A\n\n${body}`);
  const needs = '- You need: b\n- Access: c\n- **Time:** d\n\n';

  it('asks for one of four', () => {
    expect(kindFaults(page('essay', ''))).toEqual([
      'docs/page.md:1: its kind is none of tutorial, how-to, reference, explanation',
    ]);
    expect(kindFaults(page('reference', ''))).toEqual([]);
  });

  it('asks a task for its needs and a way back', () => {
    expect(kindFaults(page('how-to', ''))).toHaveLength(4);
    expect(kindFaults(page('tutorial', `${needs}## Undo\n`))).toEqual([]);
  });

  it('asks for what a command prints, before the next one', () => {
    const command = '```bash\nls\n```\n\n';
    const output = '```text\na\n```\n\n';
    expect(kindFaults(page('reference', command))).toEqual([
      'docs/page.md:7: no block of text after it says what this command prints',
    ]);
    expect(kindFaults(page('reference', `${command}${command}${output}`))).toHaveLength(1);
    expect(kindFaults(page('reference', `${command}Or so:\n\n${output}`))).toEqual([]);
    expect(kindFaults(page('reference', `${command}Expect a name.\n`))).toEqual([]);
  });
});

describe('the check of length', () => {
  const page = (words: number, kind = 'how-to') => doc(`---\nkind: ${kind}\n---\n\n${'word '.repeat(words)}\n`);

  it('counts words, and for entry points minutes', () => {
    const entries = new Set(['docs/page.md']);
    expect(lengthFaults(page(2001), new Set())).toEqual(['docs/page.md:1: 2001 words, more than 2000']);
    expect(lengthFaults(page(2001, 'reference'), new Set())).toEqual([]);
    expect(lengthFaults(page(1699), entries)).toEqual([]);
    expect(lengthFaults(page(1701), entries)).toHaveLength(1);
  });

  it('finds sentences of more than 25 words, with code as one', () => {
    const words = (many: number) => Array(many).fill('word').join(' ');
    expect(sentenceFaults(doc(`${words(25)}. ${words(25)}.\n`))).toEqual([]);
    expect(sentenceFaults(doc(`${words(26)}.\n`))).toHaveLength(1);
    expect(sentenceFaults(doc(`${words(24)} \`a b c\`.\n`))).toEqual([]);
  });

  it('counts links to the glossary', () => {
    const links = (terms: string[]) => doc(terms.map((term) => `[a](./glossary.md#${term})`).join(' '));
    const ten = [...'abcdefghij'];
    expect(termFaults(links(ten))).toEqual([]);
    expect(termFaults(links([...ten, 'k']))).toHaveLength(1);
    expect(termFaults(links(['a', 'a']))).toEqual(['docs/page.md:1: links more than once to a']);
  });
});

describe('the check of phrases', () => {
  it('finds words that have a plainer one, and what is known to be untrue', () => {
    expect(phraseFaults(doc('Mend it.\n'))).toEqual([
      'docs/page.md:1: Mend is a word for which there is a plainer one: fix',
    ]);
    expect(phraseFaults(doc('`mend()` is code.\n'))).toEqual([]);
    expect(phraseFaults(doc('Run `docker compose up`.\n'))).toHaveLength(1);
    expect(phraseFaults(doc('Run `docker compose -f a.yml up`.\n'))).toEqual([]);
  });
});

describe('the list of commands that were not run', () => {
  const page = doc(block('bash', 'docker rm a\nls'));

  it('holds what needs more than a development machine has, and nothing else', () => {
    expect(commandFaults([page], {docker: ['docker rm a']})).toEqual([]);
    expect(commandFaults([page], {})).toEqual(['docs/page.md: needs docker, and is not in not-run.yaml: docker rm a']);
    expect(commandFaults([], {docker: ['docker rm a']})).toEqual(['not-run.yaml: on no page: docker: docker rm a']);
  });
});

describe('the lists of commands of this package', () => {
  it('hold what no test of a page runs, and nothing that is on no page', () => {
    const page = doc(block('bash', 'npm ci\nmake a'), 'docs/meta/page.md', true);
    const faults = (...lists: Record<string, string[]>[]) =>
      ownCommandFaults([page], (_, line) => line === 'make a', lists);
    expect(faults({ci: ['npm ci']})).toEqual([]);
    expect(faults({})).toHaveLength(1);
    expect(faults({ci: ['npm ci', 'ls']})).toEqual(['on no page: ls']);
  });
});

describe('the check of rule pages', () => {
  const bad = '```md title="docs/a.md"\n---\npersona: BE-Nwe\nscenario: S-01\n---\n```';
  const page = (finding: string, fix: string) =>
    doc(
      [
        'Why it matters',
        `Bad\n\n${bad}`,
        `The finding\n\n\`\`\`text\n${finding}\n\`\`\``,
        `Fix it\n\n${fix}`,
        'Good',
        'Notes',
      ]
        .concat('Next step')
        .map((chapter) => `## ${chapter}\n`)
        .join('\n'),
      'docs/meta/rules/persona-unknown.md',
    );
  const printed = `docs/a.md:2:10  error  persona-unknown
  BE-Nwe is not in personas.yaml. Did you mean BE-New?

    1 | ---
  > 2 | persona: BE-Nwe
      |          ^^^^^^
    3 | scenario: S-01`;

  it('holds the finding and the fix to what the bad example brings', () => {
    expect(rulePageFaults(page(printed, '`--fix` writes it.'))).toEqual([]);
    expect(rulePageFaults(page('something else', '`--fix` writes it.'))).toHaveLength(1);
    expect(rulePageFaults(page(printed, '`--fix` does not.'))).toEqual([
      'docs/meta/rules/persona-unknown.md:1: --fix would fix 1 of 1',
    ]);
  });
});
