import type {Finding} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import {idProblems} from './ids.ts';
import {
  findingAt,
  type ReadRegistryFile,
  type RegistryFile,
  type RegistryText,
  readRegistryFile,
} from './registry-file.ts';
import {
  type iconNames,
  personasFileSchema,
  type RuleSetting,
  type ScenariosFile,
  scenariosFileSchema,
} from './schema.ts';

/** A kind of reader. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  /** One line about her: the description, or else the experience. */
  readonly description: string;
  readonly experience: string;
  readonly goals: readonly string[];
  readonly painPoints: readonly string[];
  readonly color?: string | undefined;
  readonly icon?: (typeof iconNames)[number] | undefined;
  /** Ids this persona had before. */
  readonly formerly: readonly string[];
}

/** Where a scenario starts. */
export interface EntryPoint {
  /** A path relative to the site. */
  readonly page: string;
  /** The text of a heading on that page. */
  readonly heading?: string | undefined;
}

/** What a reader comes to do. */
export interface Scenario {
  readonly id: string;
  /** The title, or else the trigger. */
  readonly title: string;
  readonly trigger: string;
  /** Ids of the personas it is for, as written. */
  readonly personas: readonly string[];
  readonly outcome: string;
  readonly entryPoint?: EntryPoint | undefined;
  /** A planned scenario needs no entry point and no page yet. */
  readonly planned: boolean;
  /** Ids this scenario had before. */
  readonly formerly: readonly string[];
}

/** Who reads, what they come to do, and how the site is checked. */
export interface Registry {
  readonly version: string;
  readonly scope: string;
  /** In the order of the file. */
  readonly personas: readonly Persona[];
  /** In the order of the file. */
  readonly scenarios: readonly Scenario[];
  /** Globs of the pages, and of those that need no tags. */
  readonly pages: {readonly include: readonly string[]; readonly exempt: readonly string[]};
  /** The severity of single rules, where it is not the default. */
  readonly rules: Readonly<Partial<Record<RuleName, RuleSetting>>>;
  /** The file of findings that are accepted for now, relative to the site. */
  readonly baseline?: string | undefined;
  readonly personasFile: RegistryFile;
  readonly scenariosFile: RegistryFile;
  /** All that makes the registry invalid. Where there is any, the rest may be incomplete. */
  readonly problems: readonly Finding[];
}

/** The pages where personas.yaml says nothing of them. */
export const defaultPages = {include: ['docs/**/*.{md,mdx}'], exempt: []} as const;

/**
 * Reads the two registries.
 *
 * @param personas the text of personas.yaml
 * @param scenarios the text of scenarios.yaml
 * @returns the registry; it never throws: what is wrong stands in its `problems`
 */
export function parseRegistry(personas: RegistryText, scenarios: RegistryText): Registry {
  const who = readRegistryFile('personas.yaml', personas, personasFileSchema);
  const what = readRegistryFile('scenarios.yaml', scenarios, scenariosFileSchema);
  const problems = [...who.problems, ...what.problems, ...idProblems(who, what), ...unstarted(what)];
  return {
    version: who.data?.version ?? '',
    scope: who.data?.scope ?? '',
    personas: Object.entries(who.data?.personas ?? {}).map(([id, persona]) => ({
      id,
      name: persona.name,
      description: persona.description ?? persona.experience,
      experience: persona.experience,
      goals: persona.goals,
      painPoints: persona.pain_points,
      color: persona.color,
      icon: persona.icon,
      formerly: persona.formerly ?? [],
    })),
    scenarios: Object.entries(what.data?.scenarios ?? {}).map(([id, scenario]) => ({
      id,
      title: scenario.title ?? scenario.trigger,
      trigger: scenario.trigger,
      personas: scenario.personas,
      outcome: scenario.outcome,
      entryPoint: scenario.entry_point,
      planned: scenario.planned ?? false,
      formerly: scenario.formerly ?? [],
    })),
    pages: {
      include: who.data?.pages?.include ?? defaultPages.include,
      exempt: who.data?.pages?.exempt ?? defaultPages.exempt,
    },
    rules: (who.data?.rules ?? {}) as Registry['rules'],
    baseline: who.data?.baseline,
    personasFile: who.file,
    scenariosFile: what.file,
    problems,
  };
}

/** Scenarios that are not planned and yet have no entry point, but for second copies, which are told as such. */
function unstarted({file, data, problems}: ReadRegistryFile<ScenariosFile>): Finding[] {
  return Object.entries(data?.scenarios ?? {})
    .filter(([, scenario]) => !scenario.planned && !scenario.entry_point)
    .map(([id]) =>
      findingAt(file, 'key', ['scenarios', id], `${id} lacks entry_point. Say where it starts, or set planned: true.`),
    )
    .filter(({span}) => !problems.some((problem) => problem.span[0] === span[0]));
}
