// Public sites as their authors made them, built without the package and with it. Says what differs, as Markdown.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {rolldown} from 'rolldown';
import {parse} from 'yaml';
import {bring, buildPlain, buildWrapped} from './site.mjs';

const usage = `npm run test:sites -- NAME… --change PACKAGE [--base PACKAGE] [--folder FOLDER] [--report FILE]
    [--install COMMAND] [--build COMMAND]
NAME is owner/name of a site in test/ecosystem/public/sites.yaml; PACKAGE is what npm pack makes of this repository, and
--base that of another commit, to tell what a change does. FOLDER is where sites are brought to and kept, as owner+name;
one that is there already is taken as it is. A site is installed as its lock file says, and built with docusaurus build;
--install and --build give other commands, run in its folder. --list prints the names as JSON.`;

/** The functions that compare builds, which the tests of shapes have. */
async function comparison(folder) {
  const file = join(folder, 'summary.mjs');
  const bundle = await rolldown({input: new URL('summary.ts', import.meta.url).pathname, platform: 'node'});
  await bundle.write({file, format: 'esm'});
  await bundle.close();
  return import(pathToFileURL(file).href);
}

/** A number with its difference to the one before, in percent. */
function changed(before, after, unit, digits = 1) {
  const percent = ((after / before - 1) * 100).toFixed(1);
  return `${after.toFixed(digits)} ${unit} (${percent < 0 ? '' : '+'}${percent} %)`;
}

/** What one package does to a site: a row of the table, and what differs. */
function reported(label, plain, wrapped, {pages, text, all, bytes}) {
  const {findings} = wrapped;
  const words = [
    label,
    findings ? `${findings.errors} errors, ${findings.warnings} warnings` : 'could not be checked',
    `${text.filter((line) => /^\S+:$/.test(line)).length} of ${pages} pages`,
    `${all.filter((line) => /^\S+:$/.test(line)).length}`,
    changed(bytes[0] / 1e6, bytes[1] / 1e6, 'MB', 2),
    changed(plain.seconds, wrapped.seconds, 's'),
    changed(plain.mebibytes, wrapped.mebibytes, 'MiB', 0),
  ];
  const shown = [
    ...(text.length > 0 ? ['The text of pages:', ...text] : []),
    ...(all.length > 0 ? ['All of it:', ...all] : []),
  ];
  const details =
    shown.length > 0
      ? [
          '',
          '<details>',
          `<summary>${label}: what differs</summary>`,
          '',
          '````text',
          ...shown.slice(0, 120),
          '````',
          '</details>',
        ]
      : [];
  return {row: `| ${words.join(' | ')} |`, details};
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    change: {type: 'string'},
    base: {type: 'string'},
    folder: {type: 'string'},
    report: {type: 'string'},
    install: {type: 'string'},
    build: {type: 'string', default: 'npx docusaurus build'},
    list: {type: 'boolean'},
  },
});
const sites = parse(readFileSync(new URL('sites.yaml', import.meta.url), 'utf8'));
const names = sites.map(({repo}) => repo);
if (values.list) {
  console.log(JSON.stringify(names));
  process.exit();
}
const wanted = sites.filter(({repo}) => positionals.includes(repo));
if (!values.change || wanted.length === 0 || wanted.length < positionals.length) {
  console.error(`${usage}\nThere are: ${names.join(', ')}`);
  process.exit(2);
}

const temporary = join(tmpdir(), `personas-sites-${process.pid}`);
mkdirSync(temporary);
const {Build, summarize, writeRegistries} = await comparison(temporary);
const lines = [];
for (const site of wanted) {
  const folder = join(resolve(values.folder ?? temporary), site.repo.replace('/', '+'));
  const place = join(folder, site.folder ?? '.');
  lines.push(`### ${site.repo}`, '');
  try {
    bring(site, folder, values.install);
    const plain = buildPlain(place, values.build);
    const packages = Object.entries({base: values.base, change: values.change}).filter(([, file]) => file);
    const reports = packages.map(([label, file]) => {
      const wrapped = buildWrapped(place, site, values.build, resolve(file), writeRegistries);
      const summary = summarize(new Build(plain.folder, 0), new Build(wrapped.folder, 0));
      rmSync(wrapped.folder, {recursive: true});
      return reported(label, plain, wrapped, summary);
    });
    lines.push(
      '| | findings | text differs | files differ | HTML | build | memory |',
      '| --- | --- | --- | --- | --- | --- | --- |',
    );
    lines.push(...reports.map(({row}) => row), ...reports.flatMap(({details}) => details), '');
  } catch (error) {
    lines.push('It could not be built:', '', '````text', error.message, '````', '');
    process.exitCode = 1;
  }
}
rmSync(temporary, {recursive: true, force: true});
const report = lines.join('\n');
if (values.report) writeFileSync(values.report, report);
else console.log(report);
