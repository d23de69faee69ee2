// Compiles src/ to lib/, which is what the package publishes and what its command runs.
import {execFileSync} from 'node:child_process';
import {cpSync, readdirSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const root = join(import.meta.dirname, '..');
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(join(root, 'lib'), {recursive: true, force: true});
execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'src/tsconfig.json'], {cwd: root, stdio: 'inherit'});

// The compiler leaves these where they are.
for (const file of [
  'package.json',
  ...readdirSync(join(root, 'src/client'), {recursive: true}).map((name) => join('client', name)),
]) {
  if (/\.(json|css)$/.test(file)) cpSync(join(root, 'src', file), join(root, 'lib', file));
}
