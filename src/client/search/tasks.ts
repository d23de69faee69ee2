import siteConfig from '@generated/docusaurus.config';
import details from '@generated/docusaurus-plugin-personas/default/registry.json';
import type {RegistryDetails, ScenarioDetails} from '../../views/registry-data.ts';
import {isForm, plain, termsOf} from './query-words.ts';

const {personas, scenarios} = details as unknown as RegistryDetails;

/** A scenario, or the home of a persona. */
export interface Task {
  readonly kind: 'scenario' | 'persona';
  readonly title: string;
  readonly about: string;
  readonly href: string;
  readonly personas: readonly string[];
}

/** How many of them stand above the pages at most. */
const most = 2;

/** The scenarios and homes that a query names by most of its words, those of a persona first. */
export function tasksFor(query: string, persona: string, isEnglish: boolean): Task[] {
  const terms = termsOf(query, isEnglish).filter(({text, weight}) => weight === 1 && text.length > 2);
  if (terms.length === 0) return [];
  const fit = (texts: readonly string[]) => {
    const words = texts.flatMap((text) => plain(text).split(/[^\p{L}\p{N}-]+/u)).filter((word) => word.length > 2);
    return terms.filter(({text}) => words.some((word) => isForm(word, text))).length / terms.length;
  };
  const tasks = scenarios
    .filter(({page, personas: ids}) => page !== undefined && (persona === '' || ids.includes(persona)))
    .map((scenario) => {
      const {id, title, trigger, outcome} = scenario;
      return {
        task: asTask(scenario),
        fit: Math.max(fit([id, title, trigger]), fit([id, title, trigger, outcome]) - 0.1),
      };
    });
  const homes = personas.flatMap(({id, name, shortName, description, home}) =>
    home === undefined
      ? []
      : [
          {
            task: {kind: 'persona' as const, title: name, about: description, href: served(home), personas: [id]},
            fit: fit([id, name, shortName]),
          },
        ],
  );
  return [...tasks, ...homes.filter(({fit}) => fit === 1)]
    .filter(({fit}) => fit >= 0.66)
    .sort((one, other) => other.fit - one.fit)
    .slice(0, most)
    .map(({task}) => task);
}

/** What a persona comes to do, or everybody: for who finds nothing. */
export function tasksOf(persona: string): Task[] {
  return scenarios
    .filter(({page, personas: ids}) => page !== undefined && (persona === '' || ids.includes(persona)))
    .slice(0, 6)
    .map(asTask);
}

function asTask({title, trigger, outcome, page, personas: ids}: ScenarioDetails): Task {
  const about = title === trigger ? outcome : trigger;
  return {kind: 'scenario', title, about, href: served(page as string), personas: ids};
}

/** An address as the site serves it. */
function served(href: string): string {
  const [path = '', hash] = href.split('#');
  const {trailingSlash} = siteConfig;
  const bare = trailingSlash === undefined ? path : path.replace(/(?<=.)\/$/, '');
  return bare + (trailingSlash && !bare.endsWith('/') ? '/' : '') + (hash ? `#${hash}` : '');
}
