import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ruleNames} from '../../src/diagnostics/rule-names.ts';
import type {Rule} from '../../src/rules/rule.ts';
import {rules} from '../../src/rules/rules.ts';

const root = join(import.meta.dirname, '../..');

describe('the table of rules', () => {
  it('has the rules of the contract, and no other', () => {
    expect(Object.keys(rules).sort()).toEqual([...ruleNames].sort());
  });

  it.each(ruleNames)('%s has its name, a sentence, a file, a test and a page', (name) => {
    expect(rules[name].name).toBe(name);
    expect(rules[name].summary).toMatch(/^[A-Z].*\.$/);
    const rule: Rule = rules[name];
    const kinds = {checkPage: 'page', checkLink: 'link', checkComment: 'comment', check: 'site'};
    const room = Object.entries(kinds).find(([check]) => check in rule)?.[1];
    const files = [`src/rules/${room}/${name}.ts`, `test/rules/${room}/${name}.test.ts`, `docs/meta/rules/${name}.md`];
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('has the severities of the contract', () => {
    const warnings = ruleNames.filter((name) => rules[name].severity === 'warning');
    expect(warnings).toEqual([
      'persona-unused',
      'step-order',
      'after-missing',
      'journey-long',
      'pattern-unused',
      'persona-dead-end',
      'disable-comment-unused',
      'without-effect',
      'proof-lapsed',
      'review-overdue',
    ]);
  });
});
