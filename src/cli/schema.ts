import {Argument, Command} from 'commander';
import {jsonSchema, type SchemaName, schemaNames} from '../content/json-schema.ts';
import type {Registry} from '../registry/registry.ts';
import {NoRegistryError, readRegistry} from '../site/site.ts';
import {exitStatus} from './exit.ts';
import {siteFolder} from './site-folder.ts';

/** `personas schema`: prints the JSON Schema of a registry, of front matter or of what a command prints. */
export function schemaCommand(exit: (status: number) => void): Command {
  return new Command('schema')
    .description('print the JSON Schema of a registry or of front matter, for editors, or of what a command prints')
    .addArgument(
      new Argument('[file]', 'what the schema is for; without it, they are listed').choices([...schemaNames]),
    )
    .option('--site <dir>', "the site whose registries' ids the schema lists, if it has any")
    .action((name: SchemaName | undefined, {site}: {site?: string}) => {
      exit(exitStatus.clean);
      if (name === undefined) process.stdout.write(`${schemaList}\n`);
      else process.stdout.write(`${JSON.stringify(jsonSchema(name, registryOf(site)), null, 2)}\n`);
    });
}

const schemaList = [
  'personas      personas.yaml: who reads, and how the site is checked',
  'scenarios     scenarios.yaml: what readers come to do',
  'front-matter  persona and scenario in the front matter of a page',
  'proofs        personas-proofs.json: which scenarios were shown to work',
  'coverage      what personas coverage --format json prints',
  'diff          what personas diff --format json prints',
].join('\n');

/** Without registries there is a schema all the same: it is what a first registry is written by. */
function registryOf(site: string | undefined): Registry | undefined {
  try {
    return readRegistry(siteFolder(site));
  } catch (error) {
    if (error instanceof NoRegistryError) return undefined;
    throw error;
  }
}
