// Makes the JSON Schemas that settings.json names. They list the ids of the registries, so they are made and not kept.
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const name of ['personas', 'scenarios']) {
  const schema = execFileSync(process.execPath, ['src/cli/personas.js', 'schema', name], {cwd: root});
  writeFileSync(new URL(`${name}.schema.json`, import.meta.url), schema);
}
