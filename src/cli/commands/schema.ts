import {Argument, Command} from 'commander';
import {jsonSchema, type SchemaName, schemaNames} from '../../content/json-schema.ts';
import type {Registry} from '../../registry/registry.ts';
import {NoRegistryError, readRegistry} from '../../site/site.ts';
import {exitStatus} from '../exit-status.ts';
import {siteFolder} from '../site-folder.ts';

/** `personas schema`: prints the JSON Schema of a registry or of front matter. */
export function schemaCommand(exit: (status: number) => void): Command {
  return new Command('schema')
    .description('print the JSON Schema of a registry or of front matter, for editors')
    .addArgument(new Argument('<file>', 'what the schema is for').choices([...schemaNames]))
    .option('--site <dir>', "the site whose registries' ids the schema lists, if it has any", '.')
    .action((name: SchemaName, {site}: {site: string}) => {
      process.stdout.write(`${JSON.stringify(jsonSchema(name, registryOf(site)), null, 2)}\n`);
      exit(exitStatus.clean);
    });
}

/** Without registries there is a schema all the same: it is what a first registry is written by. */
function registryOf(site: string): Registry | undefined {
  try {
    return readRegistry(siteFolder(site));
  } catch (error) {
    if (error instanceof NoRegistryError) return undefined;
    throw error;
  }
}
