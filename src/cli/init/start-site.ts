import {existsSync, lstatSync} from 'node:fs';
import {join} from 'node:path';
import {Checker} from '../../check/checker.ts';
import {tokensOf} from '../../content/config-tokens.ts';
import {buildIndex} from '../../content/content-index.ts';
import {Page} from '../../content/page.ts';
import {count, visibleInLine} from '../../diagnostics/words.ts';
import {adoptedConfig} from '../../edits/adopted-config.ts';
import {firstFiles, firstPersonas} from '../../edits/first-files.ts';
import {applyEdits} from '../../edits/text-edit.ts';
import type {PagesFormat} from '../../registry/pages-schema.ts';
import {parseRegistry} from '../../registry/registry.ts';
import {commandLine} from '../../shared/command.ts';
import {configText} from '../../site/config-text.ts';
import {attempt} from '../../site/read-file.ts';
import {defaultRoutes, routeFor} from '../../views/site-routes.ts';
import {exitStatus} from '../exit.ts';
import {wantsColor} from '../terminal.ts';
import {writeChanges} from '../write-edits.ts';
import {askForStart, type StartWishes} from './ask-readers.ts';
import {lineDiff} from './line-diff.ts';

/** What is known of a site before anybody is asked. */
export interface FoundSite {
  readonly siteDir: string;
  /** The folder of its pages, relative to the site. */
  readonly docs: string;
  readonly format: PagesFormat;
  readonly pages: readonly Page[];
}

/** A file as it is, and as it shall be. */
interface Change {
  readonly file: string;
  /** Undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Asks who reads a site and what for, and writes what it then begins with. Returns the exit status. */
export async function startSite(site: FoundSite): Promise<number> {
  const {siteDir, docs} = site;
  const isTaken = (file: string) => attempt(() => lstatSync(join(siteDir, file))) !== undefined;
  const wishes = await askForStart(docs, isTaken, (wanted) => {
    const {changes, byHand} = planOf(site, wanted);
    return [...changes.map(shownChange), ...byHand.map((one) => `By hand: ${one}`)].join('\n\n');
  });
  if (!wishes) return exitStatus.cancelled;
  const {changes, byHand} = planOf(site, wishes);
  await writeChanges(siteDir, changes);
  process.stdout.write(
    `${[...outcome(site, wishes, changes), ...byHand.map((one) => `Left to you: ${one}`)].join('\n')}\n`,
  );
  return exitStatus.clean;
}

/** The changes that make wishes true, and what nobody but the author can do. */
function planOf({siteDir, docs, format, pages}: FoundSite, {readers, hasLinks}: StartWishes) {
  const personas = firstPersonas(readers, docs);
  const links = personas.map(({name, persona}) => ({
    label: name,
    to: routeFor(defaultRoutes.personas, '', persona) ?? '',
  }));
  const files = firstFiles(
    personas,
    docs,
    format,
    pages.map(({file}) => file),
  );
  const changes: Change[] = Object.entries(files).map(([file, after]) => ({file, before: undefined, after}));
  const config = configText(siteDir);
  if (!config) return {changes, byHand: ['there is no docusaurus.config here: wrap yours in withPersonas.']};
  const {edits, byHand} = adoptedConfig(config.text, hasLinks ? links : []);
  if (edits.length > 0) changes.push({file: config.config, before: config.text, after: applyEdits(config.text, edits)});
  return {changes, byHand: byHand.map((one) => `${config.config}: ${one}`)};
}

const colors = {'+': '\u001b[32m', '-': '\u001b[31m', ' ': ''} as const;

/** A change as lines to read. */
function shownChange({file, before, after}: Change): string {
  const hasColor = wantsColor(process.stdout);
  const hunks = lineDiff(before ?? '', after).map((lines) =>
    lines
      .map(({sign, text}) => {
        const line = `${sign} ${visibleInLine(text)}`;
        return hasColor && sign !== ' ' ? `${colors[sign]}${line}\u001b[39m` : line;
      })
      .join('\n'),
  );
  return [`${visibleInLine(file)}${before === undefined ? ' (new)' : ''}`, hunks.join('\n  …\n')].join('\n');
}

/** What was written, how the site stands, and where to look at it. */
function outcome({siteDir, pages, format}: FoundSite, {readers}: StartWishes, changes: readonly Change[]): string[] {
  const texts = new Map(changes.map(({file, after}) => [file, after]));
  const written = changes
    .filter(({file}) => /\.mdx?$/.test(file))
    .map(({file, after}) => new Page(file, after, undefined, format));
  const registry = parseRegistry(texts.get('personas.yaml') ?? '', texts.get('scenarios.yaml'));
  const findings = new Checker().check(buildIndex(registry, [...pages, ...written]));
  const homes = firstPersonas(readers, '').map(({persona}) => routeFor(defaultRoutes.personas, '', persona));
  return [
    `Wrote ${count(changes.length, 'file')}.`,
    findings.length === 0
      ? `✔ ${count(pages.length + written.length, 'page')} checked, nothing to fix.`
      : `${count(findings.length, 'finding')} in what was there before: ${commandLine('check')}`,
    `Start the site, and pick a reader in its navbar, or open ${homes.join(' or ')}.`,
    ...(existsSync(join(siteDir, 'versions.json')) && !isCurrentFirst(siteDir)
      ? ['Homes list the new pages once the version that readers come to first has them.']
      : []),
  ];
}

/** Whether readers come to the pages of the docs folder first, though the site has versions. */
function isCurrentFirst(siteDir: string): boolean {
  const words = tokensOf(configText(siteDir)?.text ?? '').join(' ');
  return /\blastVersion : (['"`])current\1/.test(words);
}
