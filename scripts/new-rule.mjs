// `npm run new:rule NAME`: begins a rule. Writes its file, its test and its docs page, and a row in each table that names
// the rules. The test fails until the rule finds what it is for.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {Failure, isMain, root, runMain} from './install.mjs';

const kinds = {
  page: {type: 'PageRule', check: '*checkPage({page}, known) {'},
  link: {type: 'LinkRule', check: 'concerns: () => true,\n  checkLink(link, from, to) {'},
  site: {type: 'SiteRule', check: '*check(index) {'},
};

const usage = `Usage: npm run new:rule NAME [-- --kind ${Object.keys(kinds).join('|')}] [--severity error|warning]`;

/** What a rule needs, by the paths of its files. */
export function ruleFiles(name, {kind = 'page', severity = 'error'} = {}) {
  const variable = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const {type, check} = kinds[kind];
  return {
    [`src/rules/${kind}/${name}.ts`]: `import type {${type}} from '../rule.ts';

export const ${variable}: ${type} = {
  name: '${name}',
  severity: '${severity}',
  summary: 'TODO: what it finds, in one sentence.',
  ${check}
    // TODO: ${kind === 'link' ? 'return a finding, or undefined' : 'yield a finding for each place'}, as {source, span, message, suggestion}.
  },
};
`,
    [`test/rules/${kind}/${name}.test.ts`]: `import {describe, expect, it} from 'vitest';
import {findings, messages, tagged} from '../../site.ts';

describe('${name}', () => {
  it('good: TODO', () => {
    expect(findings({pages: {'docs/a.md': tagged('BE-New', 'S-01', 'TODO')}})).toEqual([]);
  });

  it('bad: TODO', () => {
    const site = {pages: {'docs/a.md': tagged('BE-New', 'S-01', 'TODO')}};
    expect(findings(site)).toEqual(['${severity} ${name} docs/a.md:5:1-5:5']);
    expect(messages(site)).toEqual(['TODO: what is wrong, and what to do.']);
  });
});
`,
    [`docs/meta/rules/${name}.md`]: `---
title: ${name}
description: TODO, what it finds in one sentence.
sidebar_label: ${name}
---

# ${name}

This rule finds TODO.

Severity: ${severity}. The finding points at TODO.

## Why it matters

TODO

## Bad

\`\`\`md title="docs/example.md"
TODO
\`\`\`

## The finding

As \`personas check\` prints it:

\`\`\`text
TODO
\`\`\`

## Fix it

\`--fix\` does not: TODO.

By hand: TODO.

## Good

\`\`\`md title="docs/example.md"
TODO
\`\`\`

## Notes

- TODO

## Next step

See [Write a page](../contributing.md), TODO.
`,
  };
}

/** A row for a table of Markdown, as wide as its others where it fits in. */
function rowOf(table, cells) {
  const widths = table
    .slice(1, table.indexOf('\n') - 1)
    .split('|')
    .map((cell) => cell.length - 2);
  return `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
}

/** The tables that name every rule, each with the rule added at its end. */
function tables(folder, name, {kind = 'page', severity = 'error'}) {
  const variable = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const change = (file, ...changes) => {
    let text = readFileSync(join(folder, file), 'utf8');
    for (const [pattern, replacement] of changes) {
      const changed = text.replace(pattern, replacement);
      if (changed === text) throw new Failure(`${file} has changed: add ${name} there yourself, and fix this script.`);
      text = changed;
    }
    return [file, text];
  };
  const cells = [`[\`${name}\`](./${name}.md)`, severity, 'TODO', 'TODO', 'no'];
  return Object.fromEntries([
    change('src/diagnostics/rule-names.ts', [/\n\] as const;/, `\n  '${name}',\n] as const;`]),
    change(
      'src/rules/rules.ts',
      [/(\nimport type \{[^}]*\} from '\.\/rule\.ts';)/, `\nimport {${variable}} from './${kind}/${name}.ts';$1`],
      [/\n\};/, `\n  '${name}': ${variable},\n};`],
    ),
    change('docs/meta/rules/README.md', [
      /(?<=\n## All rules\n\n)(?:\|.*\n)+/,
      (table) => `${table}${rowOf(table, cells)}\n`,
    ]),
  ]);
}

/**
 * Begins a rule.
 *
 * @param {string} folder the root of the repository
 * @param {string} name such as `persona-unknown`
 * @returns {string[]} the files that were written
 */
export function newRule(folder, name, options = {}) {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name))
    throw new Failure(`${name} is no name for a rule. Two words or more, as in persona-unknown.`);
  const files = ruleFiles(name, options);
  const there = Object.keys(files).find((file) => existsSync(join(folder, file)));
  if (there) throw new Failure(`${there} exists already. Nothing was written.`);
  const changed = tables(folder, name, options);
  for (const [file, text] of Object.entries({...files, ...changed})) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  }
  return [...Object.keys(files), ...Object.keys(changed)];
}

function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {kind: {type: 'string', default: 'page'}, severity: {type: 'string', default: 'error'}},
  });
  const [name] = positionals;
  if (!name || !(values.kind in kinds) || !['error', 'warning'].includes(values.severity)) throw new Failure(usage);
  const files = newRule(root, name, values);
  console.log(
    `${files.map((file) => `  ${file}`).join('\n')}\n\nNext: npm run format, then npx vitest run ${files[1]}`,
  );
}

if (isMain(import.meta.url)) await runMain(main);
