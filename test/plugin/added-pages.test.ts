import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runDocusaurus} from '../docusaurus.ts';
import {personasWith, scenariosYaml, tagged} from '../site.ts';
import {configText, report, temporarySite} from './temporary-site.ts';

test('a site in two languages has its warnings once, and no heading over an empty list on added pages', async () => {
  const site = temporarySite({
    'docusaurus.config.mjs': configText(`i18n: {defaultLocale: 'en', locales: ['en', 'fr']},`),
    'personas.yaml': personasWith(`  BE-Idle:
    name: Idle
    experience: None
    goals: []
    pain_points: []`),
    'scenarios.yaml': `${scenariosYaml}  S-04:
    trigger: Needs a new dashboard
    personas: [BE-New, BE-Ops]
    outcome: It is on the wall
    planned: true
`,
    'docs/dashboard.md': tagged('BE-New', 'S-04', '# Dashboard\n'),
  });
  const output = await runDocusaurus(['build', '--no-minify'], site);
  const expected = report(site);
  expect(expected).toContain('warning  persona-unused');
  expect(output.split(expected)).toHaveLength(2);
  expect(output).not.toContain('the picker');
  const html = (path: string) => readFileSync(join(site, 'build', path, 'index.html'), 'utf8');
  expect(html('fr/for/be-new')).toContain('Objectifs');
  const main = (path: string) => /<main[\s\S]*<\/main>/.exec(html(path))?.[0] ?? '';

  for (const path of ['for/be-idle', 'for/be-new', 'scenarios/s-04', 'scenarios/s-01'])
    expect(main(path), path).not.toMatch(/<([uo])l[^>]*><\/\1l>/);
  expect(main('scenarios/s-04')).toMatch(
    /<p data-shown-for="?BE-Ops"?>It is planned; there are no pages for you yet\./,
  );
  expect(main('for/be-new')).toContain('What you come to do');
  for (const heading of ['What you come to do', 'Your pages', 'Goals', 'What gets in your way'])
    expect(main('for/be-idle')).not.toContain(heading);
});
