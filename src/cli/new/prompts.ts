import {posix} from 'node:path';
import {log, multiselect, select, text} from '@clack/prompts';
import type {ContentIndex} from '../../content/content-index.ts';
import {count, list} from '../../diagnostics/words.ts';
import {fileNameOf, tidyTitle, titleOf} from '../../edits/new-page.ts';
import {foldersFor} from '../../edits/new-page-folders.ts';
import {everyone} from '../../shared/everyone.ts';
import {answered, asking} from '../questions.ts';
import {personasWithoutScenario, scenariosFor} from './fitting-scenarios.ts';
import {placeRefusal} from './place.ts';

/** What has to be known of a new page before it is written. */
export interface PageWishes {
  /** A path relative to the site. */
  readonly file: string;
  readonly personas: readonly string[];
  readonly scenarios: readonly string[];
  readonly title: string;
}

/** What is known already; `folder` is set where only the name of the file is missing. */
export type KnownWishes = Partial<PageWishes> & {readonly folder?: string | undefined};

/**
 * Asks in the terminal for what is missing.
 *
 * @returns undefined when the person has cancelled, which is reported
 */
export async function askForPage(
  index: ContentIndex,
  siteDir: string,
  known: KnownWishes,
): Promise<PageWishes | undefined> {
  return asking('A new page', async () => {
    const personas = known.personas ?? (await askPersonas(index, known.scenarios));
    const scenarios = known.scenarios ?? (await askScenarios(index, personas));
    const title = known.title ?? (await askTitle(known.file));
    const file = known.file ?? (await askFile(index, siteDir, {...known, personas, scenarios, title}));
    return {personas, scenarios, title, file};
  });
}

async function askPersonas(index: ContentIndex, scenarios: readonly string[] | undefined): Promise<string[]> {
  const served = scenarios && new Set(scenarios.flatMap((id) => index.scenarioPersonas.get(id)?.ids ?? []));
  const options = index.registry.personas
    .filter(({id}) => served?.has(id) ?? true)
    .map(({id, name, description}) => ({value: id, label: `${id}  ${name}`, hint: description}));
  const all = {value: everyone as string, label: everyone, hint: 'an overview or a glossary, for all of them'};
  const message = 'Whom is it for? The main reader comes first; each further one gets a section.';
  const chosen = await answered(multiselect({message, options: [...options, all], required: true}));
  return chosen.includes(everyone) ? [everyone] : chosen;
}

async function askScenarios(index: ContentIndex, personas: readonly string[]): Promise<string[]> {
  const options = scenariosFor(index, personas).map(({id, title, outcome}) => ({
    value: id,
    label: `${id}  ${title}`,
    hint: outcome,
  }));
  if (options.length === 0) return [];
  for (let chosen: string[] = []; ; ) {
    const message = `What brings ${personas.includes(everyone) ? 'them' : list(personas, 'or')} to it?`;
    const required = !personas.includes(everyone);
    chosen = await answered(multiselect({message, options, required, initialValues: chosen}));
    const left = personasWithoutScenario(index, personas, chosen);
    if (left.length === 0) return chosen;
    log.warn(`None of these is for ${list(left, 'or')}. Choose one for each of them.`);
  }
}

async function askTitle(file: string | undefined): Promise<string> {
  const initialValue = file === undefined ? '' : titleOf(file);
  const validate = (value = '') => (tidyTitle(value) === '' ? 'Give it a title.' : undefined);
  return tidyTitle(await answered(text({message: 'What is its title?', initialValue, validate})));
}

async function askFile(
  index: ContentIndex,
  siteDir: string,
  {folder, personas, scenarios, title}: Omit<PageWishes, 'file'> & KnownWishes,
): Promise<string> {
  const place = folder ?? (await askFolder(index, personas, scenarios));
  const fileIn = (name: string) => posix.join(place, name.trim());
  const validate = (name = '') => (name.trim() ? placeRefusal(fileIn(name), siteDir, index) : 'Give it a name.');
  const message = `What is the name of its file in ${place}?`;
  return fileIn(await answered(text({message, initialValue: fileNameOf(title), validate})));
}

async function askFolder(
  index: ContentIndex,
  personas: readonly string[],
  scenarios: readonly string[],
): Promise<string> {
  const options = foldersFor(index, personas, scenarios).map(({folder, related}) => ({
    value: folder,
    label: folder,
    hint: related > 0 ? `${count(related, 'page')} like it` : 'no page like it',
  }));
  const [only] = options;
  if (only && options.length === 1) return only.value;
  return await answered(select({message: 'Where does it go?', options, maxItems: 10}));
}
