import type {Remark} from '../diagnostics/pretty-reporter.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import type {PersonasFile} from '../registry/schema.ts';
import {headingsOf, type KnownTable, recognize, unreadColumns} from './import-columns.ts';
import {Remarks, rowsOf, tellMissingColumns} from './import-rows.ts';
import {scenariosIn} from './import-scenarios.ts';
import {type DocumentParts, documentParts} from './markdown-tables.ts';
import {personasYaml, scenariosYaml} from './registry-yaml.ts';

/** Two registries made from a document. */
export interface ImportedRegistries {
  readonly personas: {readonly text: string; readonly count: number};
  readonly scenarios: {readonly text: string; readonly count: number};
}

/** What came of reading a document. */
export interface Import {
  /** Undefined when the document has no personas. */
  readonly registries: ImportedRegistries | undefined;
  /** What could not be read, or was read otherwise than it stands, by place. An error marks what is left out. */
  readonly remarks: readonly Remark[];
}

/**
 * Reads the tables of personas and of scenarios in a Markdown document into two registries.
 *
 * @param source the document
 * @param pages the pages of the site, as paths relative to it: where an entry point is no page, one of the same name is
 *   pointed out
 */
export function importRegistries(source: TextSource, pages: readonly string[]): Import {
  const remarks = new Remarks(source);
  const parts = documentParts(source);
  const tables = parts.tables.flatMap((table) => recognize(table) ?? []);
  for (const table of tables)
    for (const finding of unreadColumns(source, table)) remarks.warning(finding.span, finding.message);
  const taken = new Map<string, string>();
  const personas = personasIn(
    tables.filter(({kind}) => kind === 'persona'),
    taken,
    remarks,
  );
  const scenarios = scenariosIn(
    tables.filter(({kind}) => kind === 'scenario'),
    taken,
    new Set(Object.keys(personas)),
    pages,
    remarks,
  );
  for (const kind of ['persona', 'scenario'] as const) {
    if (tables.some((table) => table.kind === kind)) continue;
    remarks.error([0, 0], `There is no table of ${kind}s here. Its columns are ${headingsOf(kind).join(', ')}.`);
  }
  const count = Object.keys(personas).length;
  const registries = count > 0 && {
    personas: {text: personasYaml({...headOf(parts, remarks), personas}), count},
    scenarios: {text: scenariosYaml({scenarios}), count: Object.keys(scenarios).length},
  };
  return {registries: registries || undefined, remarks: remarks.all.sort((a, b) => a.span[0] - b.span[0])};
}

/** Version and scope, which stand on lines such as `Version: v0.1`. */
function headOf({lines, title}: DocumentParts, remarks: Remarks): Pick<PersonasFile, 'version' | 'scope'> {
  const told = (key: string) => {
    const line = new RegExp(`^\\s*${key}\\s*[:：]\\s*(.+)$`, 'i');
    return lines.map((text) => line.exec(text)?.[1]?.trim()).find((value) => value !== undefined);
  };
  const version = /^v?(\d[^\s,;•]*)/i.exec(told('version') ?? '')?.[1];
  const scope = told('scope')?.replace(/\.$/, '');
  if (version === undefined)
    remarks.warning([0, 0], 'There is no line such as “Version: v0.1” here. The version is 0.1.');
  if (scope === undefined) {
    remarks.warning([0, 0], 'There is no line such as “Scope: …” here. The scope is the title of the document.');
  }
  return {version: version ?? '0.1', scope: scope ?? title ?? 'All readers of this site'};
}

function personasIn(
  tables: readonly KnownTable[],
  taken: Map<string, string>,
  remarks: Remarks,
): PersonasFile['personas'] {
  const personas: PersonasFile['personas'] = {};
  for (const table of tables) {
    tellMissingColumns(table, ['name', 'experience', 'goals', 'pain_points'], remarks);
    for (const row of rowsOf(table, taken, remarks)) {
      const description = row.text('description');
      personas[row.id] = {
        name: row.text('name') ?? row.id,
        ...(description === undefined ? {} : {description}),
        experience: row.needed('experience'),
        goals: row.items('goals'),
        pain_points: row.items('pain_points'),
      };
    }
  }
  return personas;
}
