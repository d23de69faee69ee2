#!/usr/bin/env node
// Committed and executable, so that it can be run before and after every build. It loads the compiled code.
import {existsSync} from 'node:fs';

let isCut = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({code, message}) => {
    // Whoever read along, such as head, may have seen enough: what is left is printed for nobody.
    if (code === 'EPIPE' || isCut) return;
    isCut = true;
    const reason = code === 'ENOSPC' ? 'the disk is full' : message;
    process.stderr.write(`personas: What is printed cannot be written: ${reason}.\n`);
  });
}
process.on('exit', () => {
  if (isCut) process.exitCode = 2;
});

const compiled = new URL('../../lib/cli/main.js', import.meta.url);

if (existsSync(compiled)) {
  const {main} = await import(compiled);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('personas: this copy is not built yet. Run `npm install` in its folder.\n');
  process.exitCode = 2;
}
