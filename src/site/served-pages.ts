import {join} from 'node:path';
import {generatedFolder} from '../shared/docusaurus-internals.ts';
import {packageName} from '../shared/package-name.ts';
import {attempt, readFile} from './read-file.ts';
import {isRunning} from './temporary-files.ts';

/** Where `docusaurus start` writes down that it runs, among the files that it generates. */
export const serverFile = 'server.json';

/** Finds where a development server shows the pages of a site, if one runs: their addresses by their paths. */
export function servedPages(siteDir: string): ((file: string) => string | undefined) | undefined {
  const file = join(siteDir, generatedFolder, packageName, 'default', serverFile);
  const note = attempt(() => JSON.parse(readFile(file).toString('utf8'))) as
    | {readonly pid?: unknown; readonly origin?: unknown; readonly pages?: unknown}
    | undefined;
  const {pid, origin, pages} = note ?? {};
  // One that was killed could not take the file with it.
  if (typeof pid !== 'number' || pid <= 0 || !isRunning(pid)) return undefined;
  if (typeof origin !== 'string' || !/^https?:\/\/[\w.-]+:\d+$/.test(origin)) return undefined;
  const addresses = new Map(Object.entries(typeof pages === 'object' && pages !== null ? pages : {}));
  return (path) => {
    const address: unknown = addresses.get(path);
    return typeof address === 'string' && address.startsWith('/') ? origin + encodeURI(decoded(address)) : undefined;
  };
}

function decoded(address: string): string {
  return attempt(() => decodeURI(address)) ?? address;
}
