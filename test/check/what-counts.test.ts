import {expect, test} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {buildIndex, type SiteFiles, UnreadableFolder} from '../../src/content/content-index.ts';
import {findings, index, personasWith, personasYaml, type SiteTexts, scenariosYaml, tagged} from '../site.ts';

/** What is found, as `severity rule file`, on a site of which more is known than its pages. */
function found(texts: SiteTexts, files: Partial<SiteFiles> = {}): string[] {
  const {registry, pages} = index(texts);
  const known = {unreadable: [], overlooked: [], aliases: new Set<string>(), ...files};
  const site = buildIndex(
    registry,
    pages.map(({page}) => page),
    undefined,
    known,
  );
  return new Checker().check(site).map(({severity, rule, source}) => `${severity} ${rule} ${source.file}`);
}

const wrong = tagged('Nobody', 'S-01');

test('what is wrong on a page that is another page, too, is reported there alone', () => {
  const pages = {'docs/a.md': wrong, 'docs/b.md': wrong, 'docs/c.md': wrong};
  expect(found({pages}, {aliases: new Set(['docs/b.md'])})).toEqual([
    'error persona-unknown docs/a.md',
    'error persona-unknown docs/c.md',
  ]);
});

test('as long as the site around them is not read, only what is wrong with pages by themselves is said', () => {
  const alone = (texts: SiteTexts) =>
    new Checker().alone(index(texts)).map(({rule, source, span}) => `${rule} ${source.file} ${span[0]}`);
  const pages = {
    'docs/z.md': wrong,
    'docs/a.md': tagged('[Nobody, Noone]', 'S-01'),
    'docs/ops.md': '---\npersona: [\n---\n',
  };
  expect(alone({pages})).toEqual([
    'persona-unknown docs/a.md 14',
    'persona-unknown docs/a.md 22',
    expect.stringContaining('front-matter-invalid docs/ops.md'),
    'persona-unknown docs/z.md 13',
  ]);
  // In the order of the file, whatever rule found it.
  expect(alone({pages: {'docs/a.md': '---\nscenario: S-99\npersona: Nobody\n---\n'}})).toEqual([
    'scenario-unknown docs/a.md 14',
    'persona-unknown docs/a.md 28',
  ]);
  const broken = personasYaml.replace('goals: [guide reviews]', 'goals: 1').replace("'0.1'", '0.1');
  expect(alone({pages, personas: broken})).toEqual([
    `registry-invalid personas.yaml ${broken.indexOf('0.1')}`,
    `registry-invalid personas.yaml ${broken.indexOf('1\n', broken.indexOf('goals: 1'))}`,
  ]);
});

test('of a tag that pages inherit, each fault is reported once, and what suppresses it is of use', () => {
  const inheriting = (comment: string) =>
    personasWith(`pages:\n  defaults:\n${comment}    - {files: 'docs/x/*', persona: [Nobody, Noone], scenario: S-01}`);
  const pages = {'docs/x/a.md': '# A\n', 'docs/x/b.md': '# B\n', 'docs/c.md': wrong};
  expect(findings({pages, personas: inheriting('')})).toEqual([
    'error persona-unknown docs/c.md:2:10-2:16',
    'error persona-unknown personas.yaml:21:37-21:43',
    'error persona-unknown personas.yaml:21:45-21:50',
  ]);
  expect(
    findings({pages, personas: inheriting('    # personas-disable-next-line persona-unknown, persona-missing\n')}),
  ).toEqual(['error persona-unknown docs/c.md:2:10-2:16', 'warning disable-comment-unused personas.yaml:21:51-21:66']);
});

test('what follows from a finding is not reported beside it, unless that is less grave', () => {
  const rules = (settings: string) => ({
    personas: personasWith(`rules: {${['entry-point-untagged: off', settings].filter(Boolean).join()}}`),
    pages: {'docs/ops.md': tagged('BE-New', 'S-01')},
  });
  const uncovered = (severity: string) => `${severity} scenario-uncovered scenarios.yaml`;
  const unused = (severity: string) => `${severity} persona-unused personas.yaml`;
  expect(found(rules(''))).toEqual([uncovered('error')]);
  expect(found(rules('scenario-uncovered: warn'))).toEqual([uncovered('warning')]);
  expect(found(rules('scenario-uncovered: warn, persona-unused: error'))).toEqual([
    unused('error'),
    uncovered('warning'),
  ]);
  expect(found(rules('persona-unused: error'))).toEqual([uncovered('error')]);
  expect(found(rules('scenario-uncovered: off'))).toEqual([unused('warning')]);
});

test('where there is no page at all, that is all that is reported; with one, all else is', () => {
  const none = {'docs/README.md': null, 'docs/backend.md': null, 'docs/ops.md': null};
  expect(findings({pages: none})).toEqual(['error pattern-unused personas.yaml:1:1-1:1']);
  const off = personasWith('rules: {pattern-unused: off}');
  expect(found({pages: none, personas: off})).toHaveLength(3);
  const uncovered = personasWith('rules: {entry-point-missing: off}');
  expect(found({pages: none, personas: uncovered})).toEqual(['error pattern-unused personas.yaml']);
  const other = scenariosYaml.replace('personas: [BE-Ops]', 'personas: [Nobody]');
  expect(found({pages: none, scenarios: other})).toEqual([
    'error pattern-unused personas.yaml',
    'error scenario-persona-unknown scenarios.yaml',
  ]);
});

test('no comment is of no use as long as there is a folder that cannot be read', () => {
  const comment = '<!-- personas-disable-next-line persona-dead-end -->\n';
  const texts = {pages: {'docs/a.md': tagged('BE-New', 'S-01', comment)}};
  expect(found(texts)).toEqual(['warning disable-comment-unused docs/a.md']);
  expect(found(texts, {unreadable: [new UnreadableFolder('docs/x', 'it is locked')]})).toEqual([
    'error page-unreadable docs/x',
  ]);
});

test('a heading that reads like a comment of YAML is none', () => {
  const body =
    '# personas-disable-next-line section-persona-unknown\n<details data-persona="Nobody"><summary>s</summary></details>\n';
  expect(found({pages: {'docs/a.md': tagged('BE-New', 'S-01', body)}})).toEqual([
    'error section-persona-unknown docs/a.md',
  ]);
});

test('comments are of use where what they suppress is off, or on an unreadable page', () => {
  const body = '<!-- personas-disable-next-line disable-comment-unused, persona-dead-end -->\n';
  const off = personasWith('rules: {disable-comment-unused: off}');
  expect(found({personas: off, pages: {'docs/a.md': tagged('BE-New', 'S-01', body)}})).toEqual([]);
  expect(found({pages: {'docs/a.md': `---\npersona: [\n---\n${body}`}})).toEqual([
    'error front-matter-invalid docs/a.md',
  ]);
});

test('an invalid registry cannot say that it is valid, and its faults come in the order of the file', () => {
  const personas = `${personasYaml.replace('BE-Maint', 'be-new')}rules: {registry-invalid: off}\n`;
  expect(findings({personas})).toEqual(['error registry-invalid personas.yaml:9:3-9:9']);
  const two = personasYaml.replace('BE-Maint', 'be-new').replace('goals: [manage secrets]', 'goals: 1');
  const places = ['registry-invalid personas.yaml:9:3-9:9', 'registry-invalid personas.yaml:17:12-17:13'];
  expect(findings({personas: two})).toEqual(places.map((place) => `error ${place}`));
  const alone = new Checker().alone(index({personas: two}));
  expect(alone.map(({span}) => two.slice(...span))).toEqual(['be-new', '1']);
});
