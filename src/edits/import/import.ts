import type {Span} from '../../diagnostics/diagnostic.ts';
import type {Remark} from '../../diagnostics/pretty-reporter.ts';
import type {TextSource} from '../../diagnostics/text-source.ts';
import {instead} from '../../diagnostics/words.ts';
import {iconNames, mostOfShortName, type PersonasFile, type SiteSettings} from '../../registry/file-schemas.ts';
import {defaultFormat, type PagesFormat} from '../../registry/pages-schema.ts';
import {personasYaml, scenariosYaml} from '../registry-yaml.ts';
import {headingsOf, type KnownTable, readColumns, recognize, type TableKind, unreadColumns} from './columns.ts';
import {type DocumentParts, documentParts} from './markdown-tables.ts';
import {Remarks, rowsOf, tellMissingColumns} from './rows.ts';
import {scenariosIn} from './scenario-rows.ts';

/** Two registries made from a document. */
export interface ImportedRegistries {
  readonly personas: {readonly text: string; readonly count: number};
  readonly scenarios: {readonly text: string; readonly count: number};
}

/** A table that was read. */
export interface ReadTable {
  readonly kind: TableKind;
  /** Where its headings stand. */
  readonly span: Span;
  /** The headings that were read, with the keys that they became. */
  readonly read: readonly (readonly [heading: string, key: string])[];
}

/** What came of reading a document. */
export interface Import {
  /** Undefined when the document has no personas. */
  readonly registries: ImportedRegistries | undefined;
  /** As what each table and column was read. */
  readonly tables: readonly ReadTable[];
  /** What could not be read, or was read otherwise than it stands, by place. An error marks what is left out. */
  readonly remarks: readonly Remark[];
}

/**
 * Reads the tables of personas and of scenarios in a Markdown document into two registries.
 *
 * @param source the document
 * @param pages the pages of the site, as paths relative to it: where an entry point is no page, one of the same name is
 *   pointed out
 * @param format how the site reads its pages
 * @param settings what personas.yaml says beside its personas, where there is one that is replaced
 */
export function importRegistries(
  source: TextSource,
  pages: readonly string[],
  format: PagesFormat = defaultFormat,
  settings: SiteSettings = format === defaultFormat ? {} : {pages: {format}},
): Import {
  const remarks = new Remarks(source);
  const parts = documentParts(source);
  if (parts.unreadable !== undefined) {
    remarks.error([0, 0], `This document cannot be read: ${parts.unreadable}.`);
    return {registries: undefined, tables: [], remarks: remarks.all};
  }
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
    personas: {
      text: personasYaml({...headOf(parts), personas, ...settings}),
      count,
    },
    scenarios: {text: scenariosYaml({scenarios}), count: Object.keys(scenarios).length},
  };
  return {
    registries: registries || undefined,
    tables: tables.map((table) => ({kind: table.kind, span: table.table.headerSpan, read: readColumns(table)})),
    remarks: remarks.all.sort((a, b) => a.span[0] - b.span[0]),
  };
}

/** Version and scope, which stand on lines such as `Version: v0.1`. */
function headOf({lines}: DocumentParts): Pick<PersonasFile, 'version' | 'scope'> {
  const written = (key: string) => {
    const line = new RegExp(`^\\s*${key}\\s*[:：]\\s*(.+)$`, 'i');
    return lines.map((text) => line.exec(text)?.[1]?.trim()).find((value) => value !== undefined);
  };
  const version = /^v?(\d[^\s,;•]*)/i.exec(written('version') ?? '')?.[1];
  const scope = written('scope')?.replace(/\.$/, '');
  return {...(version === undefined ? {} : {version}), ...(scope === undefined ? {} : {scope})};
}

function personasIn(
  tables: readonly KnownTable[],
  taken: Map<string, string>,
  remarks: Remarks,
): PersonasFile['personas'] {
  const personas: PersonasFile['personas'] = {};
  for (const table of tables) {
    tellMissingColumns(table, ['name'], remarks);
    for (const row of rowsOf(table, taken, remarks)) {
      const icon = row.text('icon');
      const isIcon = iconNames.some((name) => name === icon);
      if (icon !== undefined && !isIcon)
        remarks.warning(row.at('icon'), `There is no icon ${icon}. ${instead(undefined, iconNames)}`);
      const color = row.text('color');
      const isColor = /^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/.test(color ?? '');
      if (color !== undefined && !isColor)
        remarks.warning(row.at('color'), `${color} is no colour. Write it as #2f6f4f.`);
      const short = row.text('short_name');
      const isShort = (short?.length ?? 0) <= mostOfShortName;
      if (!isShort) remarks.warning(row.at('short_name'), `${short} is longer than ${mostOfShortName} characters.`);
      personas[row.id] = {
        name: row.text('name') ?? row.id,
        ...(isShort ? row.optional('short_name') : {}),
        ...row.optional('description'),
        ...row.optional('experience'),
        ...row.optionalItems('goals'),
        ...row.optionalItems('pain_points'),
        ...(isColor ? row.optional('color') : {}),
        ...(isIcon ? {icon: icon as (typeof iconNames)[number]} : {}),
        ...row.optionalItems('formerly'),
      };
    }
  }
  return personas;
}
