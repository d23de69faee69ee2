import type {Finding} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import type {Duration, Period} from './calendar.ts';
import {
  defaultMostClicks,
  defaultTimeout,
  type iconNames,
  personasFileSchema,
  type RuleSetting,
  type ScenariosFile,
  scenariosFileSchema,
} from './file-schemas.ts';
import {idProblems} from './id-problems.ts';
import {defaultFormat, type PagesFormat} from './pages-schema.ts';
import {type Proof, readProofs} from './proofs.ts';
import {
  findingAt,
  type ReadRegistryFile,
  type RegistryFile,
  type RegistryText,
  readRegistryFile,
} from './registry-file.ts';

/** A kind of reader. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  /** The name where there is little room: the short name, or else the name. */
  readonly shortName: string;
  /** One line about her: the description, or else the experience; empty where there is neither. */
  readonly description: string;
  /** Empty where the registry says nothing of it. */
  readonly experience: string;
  readonly goals: readonly string[];
  readonly painPoints: readonly string[];
  readonly color?: string | undefined;
  readonly icon?: (typeof iconNames)[number] | undefined;
  /** Ids this persona had before. */
  readonly formerly: readonly string[];
}

/** A page, or a heading on it. */
export interface PagePlace {
  /** A path relative to the site. */
  readonly page: string;
  /** The text of a heading on that page. */
  readonly heading?: string | undefined;
}

/** Where a scenario starts. */
export type EntryPoint = PagePlace;

/** What a reader comes to do. */
export interface Scenario {
  readonly id: string;
  /** The title, or else the trigger. */
  readonly title: string;
  readonly trigger: string;
  /** Ids of the personas it is for, as written. */
  readonly personas: readonly string[];
  /** Empty where the registry says nothing of it. */
  readonly outcome: string;
  readonly entryPoint?: EntryPoint | undefined;
  /** Its pages in the order in which they are read; none where the registry leaves that to the sidebar. */
  readonly steps: readonly PagePlace[];
  /** A planned scenario needs no entry point and no page yet. */
  readonly planned: boolean;
  /** Ids this scenario had before. */
  readonly formerly: readonly string[];
}

/** The ids that some pages inherit under a key. */
interface DefaultTag {
  readonly ids: readonly string[];
  /** Whether they are written as a list. */
  readonly isList: boolean;
}

/** Tags that some pages inherit. */
interface PageDefaults {
  /** Globs of these pages, relative to the site. */
  readonly files: readonly string[];
  readonly persona?: DefaultTag | undefined;
  readonly scenario?: DefaultTag | undefined;
}

/** How a scenario is shown to work. */
export interface Verification {
  readonly run: string;
  readonly timeout: Duration;
}

/** Who reads, what they come to do, and how the site is checked. */
export interface Registry {
  readonly version: string;
  readonly scope: string;
  /** In the order of the file. */
  readonly personas: readonly Persona[];
  /** In the order of the file. */
  readonly scenarios: readonly Scenario[];
  /** Globs of the pages, and of those that need no tags; and how the pages are read. */
  readonly pageSettings: {
    readonly include: readonly string[];
    readonly exempt: readonly string[];
    readonly format: PagesFormat;
    /** Tags that pages inherit. Of several entries for a page, the last one counts, key by key. */
    readonly defaults: readonly PageDefaults[];
  };
  /** How often pages are to be reviewed; undefined where nobody asks for it. */
  readonly reviewEvery?: Period | undefined;
  /** Who owns pages: a team for each glob. Of several for a page, the last one counts. */
  readonly owners: readonly {readonly files: string; readonly team: string}[];
  /** The severity of single rules, where it is not the default. */
  readonly rules: Readonly<Partial<Record<RuleName, RuleSetting>>>;
  /** How many clicks a page of a scenario may be away from the home of its readers. */
  readonly mostClicks: number;
  /** The file of findings that are accepted for now, relative to the site. */
  readonly baseline?: string | undefined;
  /** The address of the site's own pages of the rules, with `{rule}` in it where the rule does not stand at its end. */
  readonly rulePages?: string | undefined;
  /** The commands that show scenarios to work, by their ids. They stand beside the scenarios, which readers are shown. */
  readonly verifications: ReadonlyMap<string, Verification>;
  /** How long a proof holds; for ever where nobody says otherwise. */
  readonly maxAge?: Period | undefined;
  /** What was shown to work, by the ids of the scenarios as they are now. */
  readonly proofs: ReadonlyMap<string, Proof>;
  readonly personasFile: RegistryFile;
  readonly scenariosFile: RegistryFile;
  /** All that makes the registry invalid. Where there is any, the rest may be incomplete. */
  readonly problems: readonly Finding[];
}

/** The pages where personas.yaml says nothing of them. */
export const defaultPages = {include: ['docs/**/*.{md,mdx}'], exempt: [], format: defaultFormat, defaults: []} as const;

/**
 * Reads the two registries.
 *
 * @param personas the text of personas.yaml
 * @param scenarios the text of scenarios.yaml
 * @param proofs the text of personas-proofs.json, which need not be there
 * @returns the registry; it never throws: what is wrong stands in its `problems`
 */
export function parseRegistry(personas: RegistryText, scenarios: RegistryText, proofs?: RegistryText): Registry {
  const who = readRegistryFile('personas.yaml', personas, personasFileSchema);
  const what = readRegistryFile('scenarios.yaml', scenarios, scenariosFileSchema);
  const shown = readProofs(proofs);
  const problems = [...who.problems, ...what.problems, ...idProblems(who, what), ...unstarted(what), ...shown.problems];
  const scenarioEntries = Object.entries(what.data?.scenarios ?? {});
  return {
    version: who.data?.version ?? '',
    scope: who.data?.scope ?? '',
    personas: Object.entries(who.data?.personas ?? {}).map(([id, persona]) => ({
      id,
      name: persona.name,
      shortName: persona.short_name ?? persona.name,
      description: persona.description ?? persona.experience ?? '',
      experience: persona.experience ?? '',
      goals: persona.goals ?? [],
      painPoints: persona.pain_points ?? [],
      color: persona.color,
      icon: persona.icon,
      formerly: persona.formerly ?? [],
    })),
    scenarios: scenarioEntries.map(([id, scenario]) => ({
      id,
      title: scenario.title ?? scenario.trigger,
      trigger: scenario.trigger,
      personas: scenario.personas,
      outcome: scenario.outcome ?? '',
      entryPoint: scenario.entry_point,
      steps: (scenario.steps ?? []).map(placeOf),
      planned: scenario.planned ?? false,
      formerly: scenario.formerly ?? [],
    })),
    pageSettings: {
      include: who.data?.pages?.include ?? defaultPages.include,
      exempt: who.data?.pages?.exempt ?? defaultPages.exempt,
      format: who.data?.pages?.format ?? defaultPages.format,
      defaults: (who.data?.pages?.defaults ?? defaultPages.defaults).map(({files, persona, scenario}) => ({
        files: [files].flat(),
        persona: defaultTag(persona),
        scenario: defaultTag(scenario),
      })),
    },
    reviewEvery: who.data?.pages?.review_every,
    owners: Object.entries(who.data?.pages?.owners ?? {}).map(([files, team]) => ({files, team})),
    rules: (who.data?.rules ?? {}) as Registry['rules'],
    mostClicks: who.data?.journeys?.most_clicks ?? defaultMostClicks,
    verifications: new Map(
      scenarioEntries.flatMap(([id, {verify}]) =>
        verify ? [[id, {run: verify.run, timeout: verify.timeout ?? defaultTimeout}] as const] : [],
      ),
    ),
    maxAge: who.data?.proofs?.max_age,
    proofs: byCurrentId(shown.proofs, scenarioEntries),
    baseline: who.data?.baseline,
    rulePages: who.data?.rule_pages,
    personasFile: who.file,
    scenariosFile: what.file,
    problems,
  };
}

/** Proofs by what their scenarios are called now. One that was made under the current id counts before an older one. */
function byCurrentId(
  proofs: readonly Proof[],
  scenarios: readonly (readonly [string, {readonly formerly?: readonly string[] | undefined}])[],
): Map<string, Proof> {
  const known = new Map(proofs.map((proof) => [proof.scenario, proof]));
  return new Map(
    scenarios.flatMap(([id, {formerly = []}]) => {
      const proof = [id, ...formerly].map((name) => known.get(name)).find((one) => one !== undefined);
      return proof ? [[id, proof] as const] : [];
    }),
  );
}

/** What a step stands for: a page, or behind a number sign a heading on it. */
export function placeOf(step: string): PagePlace {
  const [, page, heading] = /^(.+?\.mdx?)#(.*)$/s.exec(step) ?? [];
  return page === undefined ? {page: step} : {page, heading};
}

function defaultTag(value: string | string[] | undefined): DefaultTag | undefined {
  return value === undefined ? undefined : {ids: [value].flat(), isList: Array.isArray(value)};
}

/** Scenarios that are not planned and yet have no entry point, but for second copies, which are reported as such. */
function unstarted({file, data, problems}: ReadRegistryFile<ScenariosFile>): Finding[] {
  const known = new Set(problems.map(({span}) => span[0]));
  return Object.entries(data?.scenarios ?? {})
    .filter(([, scenario]) => !scenario.planned && !scenario.entry_point)
    .map(([id]) =>
      findingAt(file, 'key', ['scenarios', id], `${id} lacks entry_point. Say where it starts, or set planned: true.`),
    )
    .filter(({span}) => !known.has(span[0]));
}
