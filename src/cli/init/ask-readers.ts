import {confirm, log, outro, text} from '@clack/prompts';
import {type FirstReader, firstPersonas, idOfName} from '../../edits/first-files.ts';
import {tidyTitle} from '../../edits/new-page.ts';
import {idFault, takenFault} from '../../registry/id-fault.ts';
import {answered, asking, cancelled} from '../questions.ts';

/** What is offered as the first and the second reader. */
const offered: readonly [FirstReader, FirstReader] = [
  {name: 'Newcomer', task: 'Get it running'},
  {name: 'Maintainer', task: 'Find out what broke'},
];

/** What somebody wants of a site that begins. */
export interface StartWishes {
  readonly readers: readonly FirstReader[];
  /** Whether the navbar gets a link to the home of each reader. */
  readonly hasLinks: boolean;
}

/**
 * Asks in the terminal who reads and what for, shows what would be written, and asks whether it shall be.
 *
 * @param docs the folder of the pages
 * @param isTaken whether a file is there, by its path relative to the site
 * @param shown what would be written, as text to read
 * @returns undefined when the person does not want it, which is reported
 */
export function askForStart(
  docs: string,
  isTaken: (file: string) => boolean,
  shown: (wishes: StartWishes) => string,
): Promise<StartWishes | undefined> {
  return asking('Two kinds of readers, and what each of them comes to do', async () => {
    const readers: FirstReader[] = [];
    for (const [at, one] of offered.entries()) {
      const name = await askName(at, one.name, readers);
      const task = await askTask(name, one.task, readers, docs, isTaken);
      readers.push({name, task});
    }
    const hasLinks = await answered(confirm({message: 'Shall the navbar lead to a home for each of them?'}));
    const wishes = {readers, hasLinks};
    log.message(shown(wishes));
    if (!(await answered(confirm({message: 'Write all of this?'})))) cancelled();
    outro('Writing …');
    return wishes;
  });
}

async function askName(at: number, offer: string, before: readonly FirstReader[]): Promise<string> {
  const message = at === 0 ? 'Who reads these docs first?' : 'Who else does?';
  const validate = (typed: string | undefined) => {
    const id = idOfName(tidyTitle(typed || offer)) || `Reader-${at + 1}`;
    const other = firstPersonas(before, '').find(({persona}) => persona.toLowerCase() === id.toLowerCase());
    return idFault(id) ?? (/^S-\d+$/i.test(id) ? takenFault(id, id) : other && takenFault(id, other.persona));
  };
  return tidyTitle(await answered(text({message, placeholder: offer, defaultValue: offer, validate})));
}

async function askTask(
  name: string,
  offer: string,
  before: readonly FirstReader[],
  docs: string,
  isTaken: (file: string) => boolean,
): Promise<string> {
  const validate = (typed: string | undefined) => {
    const [{page} = {page: ''}] = firstPersonas([{name, task: tidyTitle(typed || offer)}], docs);
    const isSame = firstPersonas(before, docs).some((one) => one.page === page);
    return isSame || isTaken(page) ? `There is a page ${page} already. Use other words.` : undefined;
  };
  const message = `What does ${name} come to do?`;
  return tidyTitle(await answered(text({message, placeholder: offer, defaultValue: offer, validate})));
}
