import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {expect, test} from 'vitest';
import {newRule} from '../../scripts/new-rule.mjs';
import {Page} from '../../src/content/page.ts';
import {docOf} from '../prose/docs.ts';
import {rulePageFaults} from '../prose/rule-pages.ts';

const root = join(import.meta.dirname, '../..');
const tables = ['src/diagnostics/rule-names.ts', 'src/rules/rules.ts', 'docs/meta/rules/README.md'];

/** A folder with the tables that name every rule. */
async function repository() {
  const fixture = await createFixture();
  for (const file of tables) cpSync(join(root, file), join(fixture.path, file));
  return fixture;
}

test.each(['page', 'link', 'site'] as const)(
  'a %s rule begins with its file, test, docs page and rows',
  async (kind) => {
    await using fixture = await repository();
    const read = (file: string) => readFileSync(join(fixture.path, file), 'utf8');
    const files = newRule(fixture.path, 'persona-asleep', {kind, severity: 'warning'});
    expect(files).toEqual([
      `src/rules/${kind}/persona-asleep.ts`,
      `test/rules/${kind}/persona-asleep.test.ts`,
      'docs/meta/rules/persona-asleep.md',
      ...tables,
    ]);
    expect(read(`src/rules/${kind}/persona-asleep.ts`)).toContain("name: 'persona-asleep',\n  severity: 'warning',");
    expect(read('src/diagnostics/rule-names.ts')).toMatch(/\n {2}'persona-asleep',\n\] as const;/);
    expect(read('src/rules/rules.ts')).toContain(`import {personaAsleep} from './${kind}/persona-asleep.ts';`);
    expect(read('src/rules/rules.ts')).toMatch(/\n {2}'persona-asleep': personaAsleep,\n\};/);
    expect(read('docs/meta/rules/README.md')).toMatch(/\n\|.*\n\| \[`persona-asleep`\].*\n\n/);
    // The chapters that the check of prose asks for.
    const page = docOf(new Page('docs/meta/rules/persona-asleep.md', read('docs/meta/rules/persona-asleep.md')));
    expect(rulePageFaults(page).filter((fault) => fault.includes('chapters'))).toEqual([]);
  },
);

test('a name that is taken, or is none, changes nothing', async () => {
  await using fixture = await repository();
  newRule(fixture.path, 'persona-asleep');
  const before = tables.map((file) => readFileSync(join(fixture.path, file), 'utf8'));
  expect(() => newRule(fixture.path, 'persona-asleep')).toThrow('exists already. Nothing was written.');
  expect(() => newRule(fixture.path, 'Persona')).toThrow('is no name for a rule');
  expect(tables.map((file) => readFileSync(join(fixture.path, file), 'utf8'))).toEqual(before);
});
