import * as z from 'zod';
import type {Session} from './session.ts';

/** The options of the plugin. What concerns pages and rules stands in personas.yaml, not here. */
export interface PersonasOptions {
  /** Set only where a site uses the plugin more than once. */
  readonly id?: string;
}

/** The options as the plugin gets them. */
export interface PluginOptions extends PersonasOptions {
  readonly id: string;
  /** What `withPersonas` and the plugin tell each other while a command runs. */
  readonly session?: Session | undefined;
}

const schema = z.strictObject({
  id: z.string().min(1).optional(),
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
    const faults = result.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `it has no option ${issue.keys.join(' and no option ')}`
        : `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`docusaurus-plugin-personas: ${faults.join('; ')}. Pages and rules are set in personas.yaml.`);
  }
  const {id = 'default', session} = result.data;
  return {id, session: session?.()};
}
