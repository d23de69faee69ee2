import {join} from 'node:path';
import {attempt, readFile} from './read-file.ts';

/** The names that a site's configuration may have; the first one that is there counts. */
export const configFiles: readonly string[] = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(
  (ending) => `docusaurus.config.${ending}`,
);

/** The text of a site's configuration, and the name of its file; undefined where the site has none. */
export function configText(siteDir: string): {readonly config: string; readonly text: string} | undefined {
  for (const config of configFiles) {
    const text = attempt(() => readFile(join(siteDir, config)).toString('utf8'));
    if (text !== undefined) return {config, text};
  }
  return undefined;
}
