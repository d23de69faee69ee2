// Compiles src/ to lib/, which is what the package publishes: browser code file by file, as bundlers of sites take it, and
// all else in one bundle, lib/cli/. The old lib/ stays until the new one is whole, so that a command that runs at the same
// time finds all its files.
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative, sep} from 'node:path';
import ts from 'typescript';
import {bundleCli, entries} from './bundle-cli.mjs';

const root = join(import.meta.dirname, '..');
const lib = join(root, 'lib');
const next = join(root, `.lib-${process.pid}`);
// What is left of a build that fails.
process.on('exit', () => rmSync(next, {recursive: true, force: true}));

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

const {status} = spawnSync(process.execPath, [tsc, '-p', 'src/tsconfig.json', '--outDir', next], {
  cwd: root,
  stdio: 'inherit',
});
if (status === 0) {
  keepOnly(next, needed(next));
  await bundleCli(join(next, 'cli'));
  withoutComments(join(next, 'client'));
  for (const name of entries.filter((entry) => existsSync(join(next, `${entry}.d.ts`)))) writeEntry(next, name);
  // The compiler leaves these where they are.
  const files = readdirSync(join(root, 'src/client'), {recursive: true}).map((name) => join('client', name));
  for (const file of [
    ...files,
    'package.json',
    ...readdirSync(join(root, 'src')).filter((name) => /\.c[jt]s$/.test(name)),
  ]) {
    if (/\.(json|css|js|cjs|cts)$/.test(file)) cpSync(join(root, 'src', file), join(next, file));
  }
  writeRulePages(join(root, 'docs/meta/rules'), join(next, 'cli/rule-pages'));
  rmSync(lib, {recursive: true, force: true});
  renameSync(next, lib);
} else {
  process.exitCode = status ?? 1;
}

/** What stays as the compiler made it: browser code, the program that asks for sidebars, and the types that are public. */
function needed(folder) {
  const all = readdirSync(folder, {recursive: true}).map((name) => name.split(sep).join('/'));
  const kept = new Set();
  const keep = (file) => {
    if (kept.has(file) || !existsSync(join(folder, file))) return;
    kept.add(file);
    for (const [, name] of readFileSync(join(folder, file), 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]*)['"]/g)) {
      const path = relative(folder, join(folder, file, '..', name))
        .split(sep)
        .join('/');
      // What code imports are files of code; declarations name those, and mean the declarations beside them.
      keep(file.endsWith('.d.ts') ? path.replace(/\.[jt]sx?$/, '.d.ts') : path);
    }
  };
  const isCode = (file) => /^client\/.*\.jsx?$/.test(file) || file === 'site/sidebar-process.js';
  for (const file of [...all.filter(isCode), ...[...entries, 'client/index'].map((name) => `${name}.d.ts`)]) keep(file);
  return kept;
}

/** Takes the comments out of the code for browsers: who wants to read it has its source, in src/client. */
function withoutComments(folder) {
  const {ESNext} = ts.ScriptTarget;
  const compilerOptions = {
    removeComments: true,
    jsx: ts.JsxEmit.Preserve,
    target: ESNext,
    module: ts.ModuleKind.ESNext,
  };
  for (const name of readdirSync(folder, {recursive: true}).filter((file) => /\.jsx?$/.test(file))) {
    const file = join(folder, name);
    const {outputText} = ts.transpileModule(readFileSync(file, 'utf8'), {fileName: file, compilerOptions});
    writeFileSync(file, outputText);
  }
}

/** Removes from a folder all files but some, and the folders that are empty then. */
function keepOnly(folder, kept, within = '') {
  for (const entry of readdirSync(join(folder, within), {withFileTypes: true})) {
    const path = `${within}${entry.name}`;
    if (entry.isDirectory()) keepOnly(folder, kept, `${path}/`);
    else if (!kept.has(path)) rmSync(join(folder, path));
  }
  if (readdirSync(join(folder, within)).length === 0) rmdirSync(join(folder, within));
}

/** A part of the package under its own name: what is in the bundle. */
function writeEntry(folder, name) {
  const hasDefault = readFileSync(join(folder, `${name}.d.ts`), 'utf8').includes('default');
  const lines = [
    `export * from './cli/${name}.js';`,
    ...(hasDefault ? [`export {default} from './cli/${name}.js';`] : []),
  ];
  writeFileSync(join(folder, `${name}.js`), `${lines.join('\n')}\n`);
}

/** The pages of the rules for who has the package alone: what they link to outside of their folder is not in it. */
function writeRulePages(from, to) {
  mkdirSync(to);
  for (const file of readdirSync(from).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(from, file), 'utf8');
    writeFileSync(join(to, file), text.replaceAll(/\[([^\]]+)\]\(\.\.\/[^)]*\)/g, '$1'));
  }
}
