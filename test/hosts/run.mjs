// Tries the package on one version of Docusaurus: packed, installed into a site as create-docusaurus makes it, checked, built
// and opened in a browser. `npm run test:hosts -- 3.9.2 [--react 18] [--manager npm|pnpm|yarn] [--search] [--pin NAME@VERSION] [--site FOLDER]`
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {look} from './look.mjs';
import {adopt, makeSite, managers, pack, run, runInSite} from './site.mjs';

const usage = `npm run test:hosts -- VERSION [--react 18|19] [--manager ${Object.keys(managers).join('|')}] [--search] [--pin NAME@VERSION]… [--site FOLDER]
VERSION is one of Docusaurus, or a tag of it, such as 3.9.2, latest or canary. With --search, the site lists pagefind. --pin fixes the version of a package that others bring.
FOLDER is kept, for a faster second run.`;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    react: {type: 'string'},
    manager: {type: 'string', default: 'npm'},
    search: {type: 'boolean', default: false},
    pin: {type: 'string', multiple: true, default: []},
    site: {type: 'string'},
  },
});
const [wanted] = positionals;
if (positionals.length !== 1 || !(values.manager in managers)) {
  console.error(usage);
  process.exit(2);
}

const {react, manager, search} = values;
const pins = Object.fromEntries(
  values.pin.map((pin) => [pin.slice(0, pin.lastIndexOf('@')), pin.slice(pin.lastIndexOf('@') + 1)]),
);
const version = JSON.parse(run(['npm', 'view', `@docusaurus/core@${wanted}`, 'version', '--json'], process.cwd()));
const temporary = mkdtempSync(join(tmpdir(), 'personas-hosts-'));
const folder = values.site ? resolve(values.site) : join(temporary, 'site');
console.log(`Docusaurus ${version}, React ${react ?? 'of the template'}, ${manager}, Node.js ${process.version}`);
try {
  makeSite(folder, {version, react, manager, search, pins}, pack(temporary));
  adopt(folder, manager);
  runInSite(folder, manager, ['docusaurus', 'build']);
  for (const line of await look(join(folder, 'build'), search)) console.log(`  ✔ ${line}`);
} catch (error) {
  console.error(`  ✖ ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(temporary, {recursive: true, force: true});
}
