import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Code, RootContent} from 'mdast';
import {parse} from 'yaml';
import {pageFromBytes} from '../../src/content/page.ts';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {diagnosticAsText} from '../../src/diagnostics/pretty-reporter.ts';
import {proofsName} from '../../src/registry/proofs.ts';
import {diagnose, tagged} from '../site.ts';
import {type Doc, prose, root} from './docs.ts';

/** The day on which the examples are looked at. */
const today = '2026-11-28';

/** What a page of a rule must have, one after the other. */
const chapters = ['Why it matters', 'Bad', 'The finding', 'Fix it', 'Good', 'Notes', 'Next step'];

/** Whether a page is the one of a rule. */
export function isRulePage({file}: Doc): boolean {
  return /^docs\/meta\/rules\/[a-z-]+\.md$/.test(file);
}

/** What is wrong with the page of a rule: its chapters, and a finding or a fix other than its bad example brings. */
export function rulePageFaults(doc: Doc): string[] {
  const rule = doc.file.replace(/^.*\/|\.md$/g, '');
  const headings = doc.tree.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? prose(node) : [],
  );
  const faults: string[] = [];
  if (headings.join() !== chapters.join()) faults.push(`${doc.file}:1: its chapters are ${headings.join(', ')}`);
  const findings = findingsOf(doc, rule);
  const printed = findings.map(diagnosticAsText).join('\n\n');
  const shown = chapter(doc, 'The finding').find((node): node is Code => node.type === 'code' && node.lang === 'text');
  if (shown?.value !== printed) faults.push(`${doc.file}:1: its bad example brings another finding:\n${printed}`);
  const fixed = findings.filter(({suggestion}) => suggestion !== undefined).length;
  const [fix] = chapter(doc, 'Fix it').map((node) => prose(node));
  const word = fixed === 0 ? /^--fix does not/ : /^--fix writes/;
  if (!word.test(fix ?? '')) faults.push(`${doc.file}:1: --fix would fix ${fixed} of ${findings.length}`);
  return faults;
}

/** What stands under a heading of a page, up to the next one of its level. */
function chapter({tree}: Doc, title: string): RootContent[] {
  const start = tree.children.findIndex((node) => node.type === 'heading' && prose(node) === title);
  const rest = tree.children.slice(start + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= 2);
  return start < 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
}

/** The findings of a rule in the site of this repository's registries with its bad example in it. */
function findingsOf(doc: Doc, rule: string): Diagnostic[] {
  const registries: Record<string, string> = {
    'personas.yaml': readFileSync(join(root, 'personas.yaml'), 'utf8'),
    // Without their steps and their commands: of the pages, only those are there that scenarios start at.
    'scenarios.yaml': readFileSync(join(root, 'scenarios.yaml'), 'utf8').replaceAll(
      / {4}steps:\n(?: {6}- .*\n)+| {4}verify: .*\n/g,
      '',
    ),
  };
  const pages: Record<string, string | Buffer> = {...entryPagesOf(registries['scenarios.yaml'] as string)};
  for (const node of chapter(doc, 'Bad')) {
    if (node.type !== 'code') continue;
    const [, file = ''] = /title="([^"]+)"/.exec(node.meta ?? '') ?? [];
    const [, encoding = 'utf8'] = /encoding="(\w+)"/.exec(node.meta ?? '') ?? [];
    if (file in registries) registries[file] = withFragment(registries[file] as string, node.value);
    else pages[file] = Buffer.from(`${node.value}\n`, encoding as BufferEncoding);
  }
  const {'personas.yaml': personas, 'scenarios.yaml': scenarios} = registries;
  const {[proofsName]: proofs, ...others} = pages;
  const none = {'docs/backend.md': null, 'docs/ops.md': null};
  const read = Object.fromEntries(
    Object.entries(others).map(([file, text]) => [file, pageFromBytes(file, Buffer.from(text), 'detect')]),
  );
  return diagnose({personas, scenarios, proofs: proofs?.toString(), pages: {...none, ...read}, today}).filter(
    (finding) => finding.rule === rule,
  );
}

/** Pages at which the scenarios start, with their tags and headings, and nothing else. */
function entryPagesOf(scenarios: string): Record<string, string> {
  const entries = Object.entries(
    (
      parse(scenarios) as {
        scenarios: Record<string, {personas: string[]; entry_point: {page: string; heading?: string}}>;
      }
    ).scenarios,
  );
  const pages: Record<string, string> = {};
  for (const page of new Set(entries.map(([, {entry_point}]) => entry_point.page))) {
    const here = entries.filter(([, {entry_point}]) => entry_point.page === page);
    const personas = [...new Set(here.flatMap(([, scenario]) => scenario.personas))];
    const body = here.map(([, {entry_point}]) => `\n## ${entry_point.heading ?? 'Start'}\n`).join('');
    pages[page] = tagged(`[${personas}]`, `[${here.map(([id]) => id)}]`, body);
  }
  return pages;
}

/** A registry with the one entry of a fragment in the place of its own of that id, or behind the last. */
function withFragment(registry: string, fragment: string): string {
  const pagesKey = registry.search(/^pages:/m);
  const [, key, ...lines] = fragment.split('\n');
  // What is no list of ids is there once, at the end.
  if (key === 'pages:') return [registry.slice(0, pagesKey) + key, ...lines, ''].join('\n');
  const entry = `${lines.join('\n').trimEnd()}\n`;
  const [id = ''] = /^ {2}[\w-]+:\n/.exec(entry) ?? [];
  const start = registry.indexOf(id);
  const rest = registry.slice(start < 0 ? registry.length : start + id.length).split('\n');
  const end = rest.findIndex((line) => /^(?: {2})?[\w-]+:|^ {2}#/.test(line));
  if (start >= 0) return registry.slice(0, start) + entry + (end < 0 ? '' : rest.slice(end).join('\n'));
  return pagesKey < 0 ? registry + entry : registry.slice(0, pagesKey) + entry + registry.slice(pagesKey);
}
