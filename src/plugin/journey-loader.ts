import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {attempt} from '../site/read-file.ts';
import {journeyFile} from './journeys.ts';

/** What is used of the context of a loader of webpack or Rspack. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): {readonly siteDir: string; readonly folder: string};
  addDependency(file: string): void;
  callback(error: null, code: string, map?: unknown): void;
}

/** A loader that has a compiled page export where it stands on the ways through the scenarios, if it stands anywhere. */
export default function journeyLoader(this: LoaderContext, code: string, map?: unknown): void {
  const {siteDir, folder} = this.getOptions();
  const file = join(folder, journeyFile(relative(siteDir, this.resourcePath)));
  const json = attempt(() => readFileSync(file, 'utf8'));
  if (json !== undefined) this.addDependency(file);
  const isSomewhere = json !== undefined && json !== '[]';
  this.callback(null, isSomewhere ? `${code}\nexport const personaJourney = ${json};\n` : code, map);
}
