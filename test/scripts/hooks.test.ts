import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {entryPages, personasYaml, scenariosYaml, tagged} from '../site.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the action for other repositories', () => {
  const action = parse(read('.github/actions/check/action.yml'));

  it('says what it is, and takes its inputs through the environment', () => {
    expect(action).toMatchObject({
      name: expect.any(String),
      description: expect.any(String),
      runs: {using: 'composite'},
    });
    const [step] = action.runs.steps;
    expect(step.run).not.toContain('${{');
    expect(Object.values(step.env)).toEqual(Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`));
  });

  it('runs the program that the site has installed', {timeout: 60_000}, async () => {
    const files = {'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages};
    const {path, rm} = await createFixture({
      ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`my site/${file}`, text])),
      'my site/docs/a.md': tagged('BE-Nwe', 'S-01'),
    });
    try {
      mkdirSync(join(path, '.git'));
      mkdirSync(join(path, 'node_modules'));
      symlinkSync(root, join(path, 'node_modules/docusaurus-plugin-personas'));
      const run = (PERSONAS_ARGS: string) => {
        const env = {...process.env, PERSONAS_SITE: 'my site', PERSONAS_ARGS, GITHUB_STEP_SUMMARY: ''};
        return spawnSync(process.execPath, [join(root, '.github/actions/check/run.mjs')], {
          cwd: path,
          env,
          encoding: 'utf8',
        });
      };
      const found = run('');
      expect(found.stdout).toMatch(/^::error file=my site\/docs\/a\.md,line=2,/);
      expect(found.status).toBe(1);
      expect(run('--fix --max-warnings 0').status).toBe(0);
    } finally {
      await rm();
    }
  });

  it('installs its own repository where the site has no program, wherever that lies', async () => {
    const {path, rm} = await createFixture({
      // As in a URL, these signs stand for something else; so does the letter of a Windows drive.
      'a#b%20c/scripts/install.mjs': `
        export const install = () => console.log('installed');
        export const runMain = async (main) => main();`,
      'a#b%20c/src/cli/personas.js': 'console.log(process.argv.slice(2).join(" "));',
      'site/personas.yaml': '',
    });
    try {
      const at = join(path, 'a#b%20c/.github/actions/check');
      mkdirSync(at, {recursive: true});
      cpSync(join(root, '.github/actions/check/run.mjs'), join(at, 'run.mjs'));
      const {stdout, stderr} = spawnSync(process.execPath, [join(at, 'run.mjs')], {
        cwd: path,
        env: {...process.env, PERSONAS_SITE: 'site', PERSONAS_ARGS: '--max-warnings 0'},
        encoding: 'utf8',
      });
      const site = join(realpathSync(path), 'site');
      expect(stderr).toBe('');
      expect(stdout).toBe(`installed\ncheck --site ${site} --format github --max-warnings 0\n`);
    } finally {
      await rm();
    }
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));

  it('runs a program that the package has', () => {
    const [program, command] = hook.entry.split(' ');
    expect(existsSync(join(root, JSON.parse(read('package.json')).bin[program]))).toBe(true);
    expect(command).toBe('check');
    expect(hook).toMatchObject({id: 'personas-check', language: 'node', require_serial: true});
  });

  it.each([
    ['docs/a.md', true],
    ['website/docs/b.mdx', true],
    ['personas.yaml', true],
    ['website/scenarios.yaml', true],
    ['other-personas.yaml', false],
    ['src/a.ts', false],
  ])('looks at %s: %s', (file, looks) => {
    expect(new RegExp(hook.files).test(file)).toBe(looks);
  });
});
