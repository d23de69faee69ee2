import {join} from 'node:path';
import {attempt, readFile} from './read-file.ts';

const endings = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];

/** The text of a site's configuration, and the name of its file; undefined where the site has none. */
export function configText(siteDir: string): {readonly config: string; readonly text: string} | undefined {
  for (const ending of endings) {
    const config = `docusaurus.config.${ending}`;
    const text = attempt(() => readFile(join(siteDir, config)).toString('utf8'));
    if (text !== undefined) return {config, text};
  }
  return undefined;
}
