import type {ContentIndex} from '../../content/content-index.ts';
import type {Scenario} from '../../registry/registry.ts';

/** What scenarios.yaml says of a page that scenarios start at. */
export interface EntryPage {
  readonly file: string;
  /** The personas of these scenarios, those of the first one first. */
  readonly personas: readonly string[];
  readonly scenarios: readonly string[];
  /** The headings that they start at. */
  readonly headings: readonly string[];
}

/** What scenarios.yaml knows of a page; undefined where no scenario starts at it. */
export function entryPageAt(index: ContentIndex, file: string): EntryPage | undefined {
  const starting = index.registry.scenarios.filter(({entryPoint}) => entryPoint?.page === file);
  if (starting.length === 0) return undefined;
  return {
    file,
    personas: [...new Set(starting.flatMap(({id}) => index.scenarioPersonas.get(id)?.certain ?? []))],
    scenarios: starting.map(({id}) => id),
    headings: [...new Set(starting.flatMap(({entryPoint}) => entryPoint?.heading ?? []))],
  };
}

/** The entry pages that do not exist yet, in the order of the registry. Those of planned scenarios need not. */
export function missingEntryPages(index: ContentIndex): EntryPage[] {
  const isMissing = ({planned, entryPoint}: Scenario) =>
    !planned && entryPoint !== undefined && !index.byFile.has(entryPoint.page);
  const files = index.registry.scenarios.filter(isMissing).flatMap(({entryPoint}) => entryPoint?.page ?? []);
  return [...new Set(files)].flatMap((file) => entryPageAt(index, file) ?? []);
}
