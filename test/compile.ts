import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

const root = join(import.meta.dirname, '..');
const compiled = join(root, 'lib/cli/main.js');

/** Compiles the sources once where the compiled code is missing or older: tests of the command line run the real thing. */
export default function compile(): void {
  const newest = Math.max(
    ...readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).map(
      (file) => statSync(join(root, 'src', file)).mtimeMs,
    ),
  );
  if (existsSync(compiled) && statSync(compiled).mtimeMs >= newest) return;
  const {status, stdout} = spawnSync(process.execPath, ['scripts/build-lib.mjs'], {cwd: root, encoding: 'utf8'});
  if (status === 0) return;
  // Tests of the core do not need it.
  if (existsSync(compiled)) process.stderr.write(`The command line is tested as it was compiled before.\n${stdout}`);
  else throw new Error(`The sources cannot be compiled.\n${stdout}`);
}
