import {Checker} from '../src/check/checker.ts';
import {buildIndex, type ContentIndex} from '../src/content/content-index.ts';
import {type Page, pageFromBytes} from '../src/content/page.ts';
import type {Diagnostic} from '../src/diagnostics/diagnostic.ts';
import {positionAt} from '../src/diagnostics/text-source.ts';
import type {PagesFormat} from '../src/registry/pages-schema.ts';
import {parseRegistry} from '../src/registry/registry.ts';

/** personas.yaml of the site that tests begin with. BE-New stands on line 4, BE-Maint on line 9, BE-Ops on line 14. */
export const personasYaml = `version: '0.1'
scope: Backend contributors only
personas:
  BE-New:
    name: New Backend Engineer
    experience: 0-3 weeks on WeBudget
    goals: [ship first PR]
    pain_points: [Env-var sprawl]
  BE-Maint:
    name: Maintainer
    experience: 6+ months on project
    goals: [guide reviews]
    pain_points: [missing error semantics]
  BE-Ops:
    name: Backend DevOps Hybrid
    experience: Familiar with CI/CD
    goals: [manage secrets]
    pain_points: [Hidden config nuances]
`;

/** scenarios.yaml of the site that tests begin with. S-01 stands on line 2, S-02 on line 7, S-03 on line 12. */
export const scenariosYaml = `scenarios:
  S-01:
    trigger: New hire clones repo
    personas: [BE-New]
    outcome: All containers healthy
    entry_point: {page: docs/README.md, heading: Quick Start}
  S-02:
    trigger: Needs to add a new REST endpoint
    personas: [BE-New, BE-Maint]
    outcome: Tests pass CI first-try
    entry_point: {page: docs/backend.md, heading: API Patterns}
  S-03:
    trigger: Rotate secret in staging
    personas: [BE-Ops]
    outcome: Complete rotation with zero downtime
    entry_point: {page: docs/ops.md}
`;

/** The texts of a site. What is left out is as in the site that tests begin with, in which there is nothing to fix. */
export interface SiteTexts {
  readonly personas?: string | undefined;
  readonly scenarios?: string | undefined;
  /** personas-proofs.json. */
  readonly proofs?: string | undefined;
  /** The day on which the site is looked at. */
  readonly today?: string;
  /** How the pages are read, whatever personas.yaml says. */
  readonly format?: PagesFormat;
  /** Pages beside the entry pages, or instead of them; null takes an entry page away. */
  readonly pages?: Readonly<Record<string, string | Buffer | Page | null>>;
}

/** A page with both tags, whose body begins on line 5. */
export function tagged(persona: string, scenario: string, body = ''): string {
  return `---\npersona: ${persona}\nscenario: ${scenario}\n---\n${body}`;
}

/** The pages that the scenarios start at. */
export const entryPages: Readonly<Record<string, string>> = {
  'docs/README.md': tagged('BE-New', 'S-01', '# Quick Start\n'),
  'docs/backend.md': tagged('[BE-New, BE-Maint]', 'S-02', '# Backend\n\n## API Patterns\n'),
  'docs/ops.md': tagged('BE-Ops', 'S-03', '# Operations\n'),
};

/** personas.yaml with more lines at its end; the first of them is line 19. */
export function personasWith(lines: string): string {
  return `${personasYaml}${lines}\n`;
}

/** The index of a site that stands in texts only. */
export function index(texts: SiteTexts = {}): ContentIndex {
  const read = parseRegistry(
    'personas' in texts ? texts.personas : personasYaml,
    'scenarios' in texts ? texts.scenarios : scenariosYaml,
    texts.proofs,
  );
  const registry = texts.format ? {...read, pageSettings: {...read.pageSettings, format: texts.format}} : read;
  const pages = Object.entries({...entryPages, ...texts.pages}).flatMap(([file, content]) =>
    content === null ? [] : [pageOf(file, content, registry.pageSettings.format)],
  );
  return buildIndex(registry, pages, undefined, {
    unreadable: [],
    overlooked: [],
    aliases: new Set(),
    today: texts.today,
  });
}

function pageOf(file: string, content: string | Buffer | Page, format: PagesFormat): Page {
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) return content;
  return pageFromBytes(file, Buffer.isBuffer(content) ? content : Buffer.from(content), format);
}

/** All findings of a site. */
export function diagnose(texts: SiteTexts = {}): Diagnostic[] {
  return new Checker().check(index(texts));
}

/** All findings of a site, each as `severity rule file:line:column-line:column`, and ` → suggestion` if it has one. */
export function findings(texts: SiteTexts = {}): string[] {
  return diagnose(texts).map(compact);
}

/** The messages of all findings of a site. */
export function messages(texts: SiteTexts = {}): string[] {
  return diagnose(texts).map(({message}) => message);
}

function compact({severity, rule, source, span, suggestion}: Diagnostic): string {
  const [start, end] = span.map((offset) => positionAt(source, offset)).map(({line, column}) => `${line}:${column}`);
  return `${severity} ${rule} ${source.file}:${start}-${end}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}
