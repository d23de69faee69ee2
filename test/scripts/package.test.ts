import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createFixture} from 'fs-fixture';
import {slug} from 'github-slugger';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {npm} from '../../scripts/install.mjs';
import {ruleNames} from '../../src/diagnostics/rule-names.ts';
import {entryPages, personasYaml, scenariosYaml} from '../site.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** The files that the package consists of. */
const packed: readonly string[] = (() => {
  const [command, args] = npm(['pack', '--dry-run', '--json', '--ignore-scripts']);
  const {stdout} = spawnSync(command, args, {cwd: root, encoding: 'utf8', shell: command === 'npm'});
  return JSON.parse(stdout)[0].files.map(({path}: {path: string}) => path);
})();

describe('the manifest', () => {
  it('says where the package comes from, and by what words it is found', () => {
    const address = 'https://github.com/swarren1214/docusaurus-plugin-personas';
    expect(manifest.repository).toEqual({type: 'git', url: `git+${address}.git`});
    expect(manifest.bugs).toBe(`${address}/issues`);
    expect(manifest.keywords).toContain('docusaurus-plugin');
  });

  it('names only files that are packed', () => {
    const filesOf = (entry: string | object): string[] =>
      typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(filesOf);
    const named = [...filesOf(manifest.bin), ...filesOf(manifest.exports)];
    expect(named.length).toBeGreaterThan(3);
    expect(named.map((file) => file.replace('./', '')).filter((file) => !packed.includes(file))).toEqual([]);
  });

  it('has no script for an install that runs what is not packed', async () => {
    const onInstall = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'prepublish'];
    const scripts = onInstall.flatMap((name) => manifest.scripts[name] ?? []) as string[];
    expect(scripts).toEqual(['node scripts/prepare.mjs']);
    const {path, rm} = await createFixture();
    try {
      for (const file of packed) cpSync(join(root, file), join(path, file));
      const {status, stdout, stderr} = spawnSync(process.execPath, ['scripts/prepare.mjs'], {
        cwd: path,
        encoding: 'utf8',
      });
      expect({status, stdout, stderr}).toEqual({status: 0, stdout: '', stderr: ''});
    } finally {
      await rm();
    }
  });
});

it('is small without the command and what comes with it', () => {
  const size = (file: string) => statSync(join(root, file)).size;
  const files = packed.filter((file) => !file.startsWith('lib/cli/'));
  expect(files.map(size).reduce((sum, one) => sum + one, 0)).toBeLessThan(300_000);
});

describe('the pages of the rules in the package', () => {
  const pages = packed.filter((file) => file.startsWith('lib/cli/rule-pages/'));

  it('are there, and lead to nothing that is not', () => {
    expect(pages).toEqual(expect.arrayContaining(ruleNames.map((name) => `lib/cli/rule-pages/${name}.md`)));
    const targets = pages.flatMap((page) =>
      [
        ...read(page)
          .replaceAll(/^```[\s\S]*?^```$/gm, '')
          .matchAll(/\]\(([^)#]+)[^)]*\)/g),
      ].map(([, target]) => join(page, '..', target as string)),
    );
    expect(targets.length).toBeGreaterThan(ruleNames.length);
    expect(targets.filter((target) => !packed.includes(target))).toEqual([]);
  });

  it('are what a finding of an installed package leads to', async () => {
    const page = '---\npersona: Nobody\nscenario: S-01\n---\n';
    const texts = {'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages, 'docs/a.md': page};
    const {path, rm} = await createFixture(texts);
    try {
      const installed = join(path, 'node_modules', manifest.name);
      for (const file of packed) cpSync(join(root, file), join(installed, file));
      const args = [join(installed, 'src/cli/personas.js'), 'check', '--format', 'json'];
      const {stdout} = spawnSync(process.execPath, args, {cwd: path, encoding: 'utf8'});
      const {url} = JSON.parse(stdout).diagnostics[0];
      expect(readFileSync(new URL(url), 'utf8')).toContain('\n# persona-unknown\n');
      expect(fileURLToPath(url)).toBe(join(realpathSync(installed), 'lib/cli/rule-pages/persona-unknown.md'));
    } finally {
      await rm();
    }
  });
});

/** What a file of the package names as modules. */
const modulesIn = (file: string) => ts.preProcessFile(read(file)).importedFiles.map(({fileName}) => fileName);

/** The declarations that who imports the package gets: its own, and those that they lead to. */
function declarations(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of modulesIn(file).filter((one) => one.startsWith('.')))
    declarations(join(file, '..', name).replace(/\.(?:[jt]sx?)$/, '.d.ts'), found);
  return found;
}

/** The package that a module is of; none where it is of Node, of this package, or made by Docusaurus. */
function packageOf(name: string): string | undefined {
  if (/^(?:\.|-!|@theme|@generated)/.test(name) || isBuiltin(name)) return undefined;
  const [scope, rest] = name.split('/') as [string, string?];
  if (scope === '@docusaurus' && existsSync(join(root, `node_modules/@docusaurus/core/lib/client/exports/${rest}.js`)))
    return '@docusaurus/core';
  return scope.startsWith('@') ? `${scope}/${rest}` : scope;
}

describe('what the package imports', () => {
  // There are no dependencies: all else is in the bundle.
  const declared = manifest.peerDependencies;
  const undeclared = (files: readonly string[], isDeclared: (name: string) => boolean) =>
    files.flatMap((file) =>
      modulesIn(file)
        .map(packageOf)
        .filter((name) => name !== undefined && !isDeclared(name))
        .map((name) => `${name} in ${file}`),
    );

  it('is declared, for a package manager that lets it see nothing else', () => {
    const code = packed.filter((file) => /^lib\/.*\.jsx?$/.test(file));
    expect(code.length).toBeGreaterThan(50);
    expect(undeclared(code, (name) => name in declared)).toEqual([]);
    expect(manifest.dependencies).toBeUndefined();
  });

  it('is declared for its types, too', () => {
    const types = ['index', 'remark', 'sidebar', 'client/index'].flatMap((part) => [
      ...declarations(`lib/${part}.d.ts`),
    ]);
    expect(types.length).toBeGreaterThan(10);
    expect(undeclared(types, (name) => name in declared)).toEqual([]);
  });
});

describe('the README', () => {
  const text = read('README.md');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);

  it('leads to addresses of others, to places in itself, and to files that the host of the code shows', () => {
    const headings = new Set([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => `#${slug(heading as string)}`));
    const files = targets.filter((target) => !/^(https:|#)/.test(target));
    expect(files).toContain('static/img/two-personas.webp');
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(targets.filter((target) => target.startsWith('#') && !headings.has(target))).toEqual([]);
    expect(targets.filter((target) => target.startsWith(manifest.homepage))).toEqual([]);
  });

  it('has every command in its table', () => {
    const {stdout} = spawnSync(process.execPath, [join(root, manifest.bin.personas), '--help'], {encoding: 'utf8'});
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name as string);
    const inTable = [...text.matchAll(/^\| `personas ([a-z]+)` \|/gm)].map(([, name]) => name as string);
    expect(inTable.sort()).toEqual(commands.filter((name) => name !== 'help').sort());
  });
});
