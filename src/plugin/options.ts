import * as z from 'zod';
import {packageName} from '../shared/package-name.ts';
import {defaultRoutes, type SiteRoutes} from '../views/site-routes.ts';
import type {SearchOption, SearchOptions} from './search-options.ts';
import type {Session} from './session.ts';

/** The options of the plugin. What concerns pages and rules stands in personas.yaml, not here. */
export interface PersonasOptions {
  /**
   * Where the persona homes and the scenario pages are served, as paths under the base URL, and the lists of all pages, as
   * a path under each docs instance; false for nowhere. The coverage is served nowhere unless a path is given.
   */
  readonly routes?: Partial<SiteRoutes>;
  /**
   * The search: true or its own options where a site wants it, false where it does not. Without this, a site has it once it
   * lists the package pagefind, unless it has another search.
   */
  readonly search?: boolean | SearchOptions;
}

/** The options as the plugin gets them. */
export interface PluginOptions {
  readonly id: string;
  readonly routes: SiteRoutes;
  readonly search: SearchOption;
  /** What `withPersonas` and the plugin hand each other while a command runs. */
  readonly session?: Session | undefined;
}

const route = z.union([z.string().regex(/^\/?[^/?#\s]+(?:\/[^/?#\s]+)*\/?$/), z.literal(false)]).optional();

const schema = z.strictObject({
  id: z.string().min(1).optional(),
  routes: z.strictObject({personas: route, scenarios: route, pages: route, search: route, coverage: route}).optional(),
  search: z.union([z.boolean(), z.strictObject({exclude: z.array(z.string().min(1)).optional()})]).optional(),
  session: z.custom<() => Session>((value) => typeof value === 'function').optional(),
});

/**
 * Checks the options that stand in a site's configuration.
 *
 * @throws Error with a sentence for each key that is wrong
 */
export function validateOptions({options}: {options: unknown}): PluginOptions {
  const result = schema.safeParse(options ?? {});
  if (!result.success) {
    throw new Error(
      `${packageName}: ${result.error.issues.map(sentenceFor).join('; ')}. Pages and rules are set in personas.yaml.`,
    );
  }
  const {id = 'default', session, routes, search} = result.data;
  return {
    id,
    session: session?.(),
    search,
    routes: {
      personas: routes?.personas ?? defaultRoutes.personas,
      scenarios: routes?.scenarios ?? defaultRoutes.scenarios,
      pages: routes?.pages ?? defaultRoutes.pages,
      search: routes?.search ?? defaultRoutes.search,
      coverage: routes?.coverage ?? defaultRoutes.coverage,
    },
  };
}

/** What is wrong at one place of the options. */
function sentenceFor(issue: z.core.$ZodIssue): string {
  const [key, inner] = issue.path;
  const where = ['options', ...issue.path].join('.');
  // Of a value that may be of several kinds, each kind has its own words for what is wrong.
  if (key === 'search' && issue.code === 'invalid_union') {
    const inside = issue.errors.flat().find(({code, path}) => code === 'unrecognized_keys' || path.length > 0);
    if (inside) return sentenceFor({...inside, path: [key, ...inside.path]});
    return `${where} must be true, false, or an object such as {exclude: ['/blog/**']}`;
  }
  if (issue.code === 'unrecognized_keys') return `${where} has no key ${issue.keys.join(' and no key ')}`;
  if (key === 'search')
    return `${['options', key, inner].join('.')} must be a list of patterns over addresses, such as /blog/**`;
  return `${where} must be a path such as /for, or false`;
}
