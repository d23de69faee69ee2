import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import Ajv from 'ajv-draft-04';
import {expect, it} from 'vitest';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {reportAsSarif} from '../../src/diagnostics/sarif-reporter.ts';
import {rules} from '../../src/rules/rules.ts';
import {diagnose, tagged} from '../site.ts';

// The schema that GitHub holds uploads against, as Microsoft ships it with its matchers.
const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validate = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false}).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
);

const tool = {version: '1.2.3', rules: Object.values(rules)};

function sarif(diagnostics: readonly Diagnostic[], prefix = '', rulePages?: string) {
  const log = JSON.parse(reportAsSarif({diagnostics, pageCount: 1, rulePages}, tool, prefix));
  validate(log);
  expect(validate.errors).toBeNull();
  return log;
}

it('is valid without and with findings', () => {
  sarif([]);
  const pages = {
    'docs/a b.md': tagged('Nobody', 's1', '<details data-persona="x">\nÜ😀\n</details>\n'),
    'docs/b.md': 'No tags.\n',
    'docs/c.md': Buffer.from([0xff]),
    'docs/d.md': '---\npersona: [\n---\n',
  };
  expect(sarif(diagnose({pages})).runs[0].results.length).toBeGreaterThan(6);
});

it('would not be with a mistake in it', () => {
  const log = JSON.parse(reportAsSarif({diagnostics: diagnose({pages: {'docs/a.md': ''}}), pageCount: 1}, tool, ''));
  log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
  expect(validate(log)).toBe(false);
});

it('says where a finding is, from the root of the repository', () => {
  const pages = {'docs/ä #1.md': tagged('BE-Nwe', 'S-01')};
  const [result] = sarif(diagnose({pages}), 'web site/').runs[0].results;
  expect(result).toEqual({
    ruleId: 'persona-unknown',
    ruleIndex: tool.rules.findIndex(({name}) => name === 'persona-unknown'),
    level: 'error',
    message: {text: 'BE-Nwe is not in personas.yaml. Did you mean BE-New?'},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: 'web%20site/docs/%C3%A4%20%231.md', uriBaseId: '%SRCROOT%'},
          region: {startLine: 2, startColumn: 10, endLine: 2, endColumn: 16},
        },
      },
    ],
  });
});

it('describes every rule, with the severity that it has by itself', () => {
  const {driver} = sarif([]).runs[0].tool;
  expect(driver).toMatchObject({name: 'personas', version: '1.2.3'});
  expect(driver.rules).toHaveLength(tool.rules.length);
  for (const [index, {name, summary, severity}] of tool.rules.entries()) {
    expect(driver.rules[index]).toMatchObject({
      id: name,
      shortDescription: {text: summary},
      help: {text: `${summary} Read more: npx --no --offline personas explain ${name}`},
      defaultConfiguration: {level: severity},
    });
  }
});

it('leads to the pages that the site has of the rules itself, and else to no address', () => {
  expect(JSON.stringify(sarif([]).runs[0].tool)).not.toMatch(/https?:/);
  const {rules: described} = sarif([], '', 'https://example.org/lint/').runs[0].tool.driver;
  for (const {id, helpUri} of described) expect(helpUri).toBe(`https://example.org/lint/${id}`);
});
