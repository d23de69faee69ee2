import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {attempt} from '../site/read-file.ts';
import {journeyFile, journeyKey, type WrittenJourneys} from './journeys.ts';

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
  const page = relative(siteDir, this.resourcePath);
  const file = join(folder, journeyFile(page));
  const text = attempt(() => readFileSync(file, 'utf8'));
  const places = text && (JSON.parse(text) as WrittenJourneys)[journeyKey(page)];
  if (places) this.addDependency(file);
  const added = places && places.length > 0 ? `\nexport const personaJourney = ${JSON.stringify(places)};\n` : '';
  this.callback(null, code + added, map);
}
