#!/usr/bin/env node
// Committed and executable, so that it can be run before and after every build. It loads the compiled code.
import {existsSync} from 'node:fs';

const compiled = new URL('../../lib/cli/main.js', import.meta.url);

if (existsSync(compiled)) {
  const {main} = await import(compiled);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('personas: this copy is not built yet. Run `npm install` in its folder.\n');
  process.exitCode = 2;
}
