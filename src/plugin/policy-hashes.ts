import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {inlineHashes} from '../views/inline-hashes.ts';

/** The name of the file in the folder of a build. */
const policyFile = 'content-security-policy.json';

/**
 * Writes which hashes a content security policy needs to let the scripts and style sheets be that stand in the pages of a
 * build: ours, Docusaurus's, and the site's own.
 *
 * @param look called with the HTML of each page, which is read for this anyhow
 */
export function writePolicyHashes(outDir: string, look: (html: string) => void = () => {}): void {
  const pages = globSync('**/*.html', {cwd: outDir, dot: true, absolute: true, expandDirectories: false});
  const hashes = inlineHashes(read(pages, look));
  writeFileSync(join(outDir, policyFile), `${JSON.stringify(hashes, null, 2)}\n`);
}

/** One after the other, so that no more than one is in memory. */
function* read(files: readonly string[], look: (html: string) => void): Iterable<string> {
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    look(html);
    yield html;
  }
}
