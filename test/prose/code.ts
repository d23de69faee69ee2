import {spawnSync} from 'node:child_process';
import type {Code} from 'mdast';
import ts from 'typescript';
import {visit} from 'unist-util-visit';
import {LineCounter, parseAllDocuments} from 'yaml';
import {type Doc, place, prose} from './docs.ts';

/** Something wrong in a piece of code, on a line of it. */
interface Fault {
  readonly line: number;
  readonly message: string;
}

/** How each language that a block may name is checked; null where nothing can or need be. */
const languages: Readonly<Record<string, ((code: string) => Fault[]) | null>> = {
  bash: shellFaults,
  ts: (code) => scriptFaults(code, 'block.ts'),
  js: (code) => scriptFaults(code, 'block.js'),
  json: jsonFaults,
  yaml: yamlFaults,
  mermaid: diagramFaults,
  sql: null,
  text: null,
  md: null,
  mdx: null,
  toml: null,
  lua: null,
};

/** What is wrong with the blocks of code on a page: each names a language that we know, and can be read in it. */
export function codeFaults({file, tree}: Doc): string[] {
  const faults: string[] = [];
  let chapter = '';
  visit(tree, (node) => {
    if (node.type === 'heading' && node.depth === 2) chapter = prose(node);
    if (node.type !== 'code') return;
    if (!node.lang) faults.push(`${place(file, node)}: this block names no language`);
    else if (!(node.lang in languages)) faults.push(`${place(file, node)}: ${node.lang} is none of our languages`);
    // The pages of the rules show what must not be done.
    else if (chapter !== 'Bad') faults.push(...faultsIn(node, node.lang, file));
  });
  return faults;
}

function faultsIn(node: Code, language: string, file: string): string[] {
  return (languages[language]?.(node.value) ?? []).map(
    ({line, message}) => `${place(file, node, line + 1)}: ${language}: ${message}`,
  );
}

/** What bash says of a script that it only reads. */
function shellFaults(code: string): Fault[] {
  const {status, stderr, error} = spawnSync('bash', ['-n'], {input: code, encoding: 'utf8'});
  if (error) throw error;
  if (status === 0) return [];
  const [, line, message] = /line (\d+): (.*)/.exec(stderr) ?? [];
  return [{line: Number(line ?? 1), message: message ?? stderr.trim()}];
}

/** The errors of TypeScript's parser; types are not looked at. */
function scriptFaults(code: string, fileName: string): Fault[] {
  const {diagnostics = []} = ts.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {target: ts.ScriptTarget.Latest, allowJs: true},
  });
  return diagnostics.map(({file, start = 0, messageText}) => ({
    line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

function jsonFaults(code: string): Fault[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [{line: 1, message: (error as Error).message}];
  }
}

function yamlFaults(code: string): Fault[] {
  const lineCounter = new LineCounter();
  return parseAllDocuments(code, {lineCounter}).flatMap(({errors, warnings}) =>
    [...errors, ...warnings].map(({message, pos}) => ({line: lineCounter.linePos(pos[0]).line, message})),
  );
}

/** What src/theme/Mermaid shows of a diagram must be in it. The drawing itself is looked at in a browser. */
function diagramFaults(code: string): Fault[] {
  const wanted = {
    'no name: `accTitle: …`': /^\s*accTitle: \S/m,
    'no caption: `accDescr: …`': /^\s*accDescr: \S/m,
    'no size, in CSS pixels: `%% room: 640 x 480`': /^\s*%% room: \d+ x \d+$/m,
  };
  return Object.entries(wanted).flatMap(([message, pattern]) => (pattern.test(code) ? [] : [{line: 1, message}]));
}
