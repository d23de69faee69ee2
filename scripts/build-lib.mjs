// Compiles src/ to lib/, which is what the package publishes, and bundles the command into lib/cli/. The old lib/ stays
// until the new one is whole, so that a command that runs at the same time finds all its files.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {bundleCli} from './bundle-cli.mjs';

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
  // Only the command uses these.
  for (const room of ['cli', 'edits', 'lsp']) rmSync(join(next, room), {recursive: true});
  await bundleCli(join(next, 'cli'));
  // The compiler leaves these where they are.
  const files = ['client', 'markdown'].flatMap((room) =>
    readdirSync(join(root, 'src', room), {recursive: true}).map((name) => join(room, name)),
  );
  for (const file of [...files, 'package.json', 'index.cjs', 'index.d.cts']) {
    if (/\.(json|css|lazy\.js|cjs|cts)$/.test(file)) cpSync(join(root, 'src', file), join(next, file));
  }
  writeRulePages(join(root, 'docs/meta/rules'), join(next, 'rule-pages'));
  rmSync(lib, {recursive: true, force: true});
  renameSync(next, lib);
} else {
  process.exitCode = status ?? 1;
}

/** The pages of the rules for who has the package alone: what they link to outside of their folder is not in it. */
function writeRulePages(from, to) {
  mkdirSync(to);
  for (const file of readdirSync(from).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(from, file), 'utf8');
    writeFileSync(join(to, file), text.replaceAll(/\[([^\]]+)\]\(\.\.\/[^)]*\)/g, '$1'));
  }
}
