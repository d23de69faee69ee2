import * as z from 'zod';
import {packageName} from '../shared/package-name.ts';
import {defaultRoutes, type SiteRoutes} from '../views/site-routes.ts';
import type {Session} from './session.ts';

/** The options of the plugin. What concerns pages and rules stands in personas.yaml, not here. */
export interface PersonasOptions {
  /**
   * Where the persona homes and the scenario pages are served, as paths under the base URL, and the lists of all pages, as
   * a path under each docs instance; false for nowhere. The coverage is served nowhere unless a path is given.
   */
  readonly routes?: Partial<SiteRoutes>;
}

/** The options as the plugin gets them. */
export interface PluginOptions {
  readonly id: string;
  readonly routes: SiteRoutes;
  /** What `withPersonas` and the plugin hand each other while a command runs. */
  readonly session?: Session | undefined;
}

const route = z.union([z.string().regex(/^\/?[^/?#\s]+(?:\/[^/?#\s]+)*\/?$/), z.literal(false)]).optional();

const schema = z.strictObject({
  id: z.string().min(1).optional(),
  routes: z.strictObject({personas: route, scenarios: route, pages: route, coverage: route}).optional(),
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
    const faults = result.error.issues.map((issue) => {
      const where = ['options', ...issue.path].join('.');
      return issue.code === 'unrecognized_keys'
        ? `${where} has no key ${issue.keys.join(' and no key ')}`
        : `${where} must be a path such as /for, or false`;
    });
    throw new Error(`${packageName}: ${faults.join('; ')}. Pages and rules are set in personas.yaml.`);
  }
  const {id = 'default', session, routes} = result.data;
  return {
    id,
    session: session?.(),
    routes: {
      personas: routes?.personas ?? defaultRoutes.personas,
      scenarios: routes?.scenarios ?? defaultRoutes.scenarios,
      pages: routes?.pages ?? defaultRoutes.pages,
      coverage: routes?.coverage ?? defaultRoutes.coverage,
    },
  };
}
