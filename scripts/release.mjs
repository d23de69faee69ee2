// Before a release: the tag, package.json and CHANGELOG.md say the same of it. `node scripts/release.mjs v0.2.0`
import {readFileSync} from 'node:fs';
import {Failure, isMain, runMain} from './install.mjs';

/**
 * What keeps a version from being released.
 *
 * @param {string} tag such as `v0.2.0`
 * @param {string} version of package.json
 * @param {string} changelog the text of CHANGELOG.md
 * @returns {string[]} sentences that say what to do; none where it can be released
 */
export function releaseFaults(tag, version, changelog) {
  const sections = new Map(
    changelog
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n');
        return [heading.trim(), lines.join('\n').trim()];
      }),
  );
  const [heading, notes] = [...sections].find(([name]) => name.split(' ')[0] === version) ?? [];
  const faults = [];
  if (tag !== `v${version}`)
    faults.push(`The tag is ${tag} and package.json says ${version}. Tag the commit v${version}.`);
  if (heading === undefined)
    faults.push(`CHANGELOG.md has no heading "## ${version} - ", with the day. Write what users notice below it.`);
  else if (!/^\S+ - \d{4}-\d{2}-\d{2}$/.test(heading))
    faults.push(`"## ${heading}" in CHANGELOG.md has no day. Write "## ${version} - 2026-01-31".`);
  if (notes === '') faults.push(`CHANGELOG.md says nothing of ${version}. Write what users notice.`);
  if (sections.get('Unreleased'))
    faults.push(`Something stands under "Unreleased" in CHANGELOG.md. Move it below ${version}.`);
  return faults;
}

if (isMain(import.meta.url))
  await runMain(() => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
    const faults = releaseFaults(process.argv[2] ?? '', version, readFileSync('CHANGELOG.md', 'utf8'));
    if (faults.length > 0) throw new Failure(faults.join('\n'));
  });
