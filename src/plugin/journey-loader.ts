import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {noteJourney} from '../shared/noted-journeys.ts';
import {attempt} from '../site/read-file.ts';
import {journeyFile, journeyKey, type WrittenJourneys} from './journeys.ts';

/** What is used of the context of a loader of webpack or Rspack. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): {readonly siteDir: string; readonly folder: string};
  addDependency(file: string): void;
}

/**
 * A loader that looks up where a page stands on the ways through the scenarios, for the plugin that compiles it right after,
 * and leaves the page as it is. Whatever a bundler has kept of the page depends on that, too.
 */
export default function journeyLoader(this: LoaderContext, page: string): string {
  const {siteDir, folder} = this.getOptions();
  const source = relative(siteDir, this.resourcePath);
  const file = join(folder, journeyFile(source));
  const text = attempt(() => readFileSync(file, 'utf8'));
  const places = text && (JSON.parse(text) as WrittenJourneys)[journeyKey(source)];
  if (places) this.addDependency(file);
  noteJourney(this.resourcePath, places || []);
  return page;
}
