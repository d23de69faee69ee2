import {count, list} from '../diagnostics/words.ts';
import type {EntryPoint} from '../registry/registry.ts';
import type {CellChange, Difference} from './difference.ts';

/** A link of a page that leads its readers to nothing for them, and did not before. */
export interface NewDeadEnd {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Lines under a heading. */
export interface DifferencePart {
  readonly title: string;
  readonly lines: readonly (string | DifferenceLine)[];
}

/** A line about a page, which can be a link. */
interface DifferenceLine {
  readonly page: string;
  /** Whose view it is about. */
  readonly personas: readonly string[];
}

/** A difference in words, the losses first. Parts with nothing in them are left out. */
export function differenceParts(found: Difference, deadEnds: readonly NewDeadEnd[]): DifferencePart[] {
  const cells = (change: CellChange['change'], words: (cell: CellChange) => string) =>
    found.cells
      .filter((cell) => cell.change === change)
      .map((cell) => `${cell.scenario} for ${cell.persona}: ${words(cell)}`);
  const parts: DifferencePart[] = [
    {title: 'Lost', lines: cells('lost', ({pagesBefore}) => `no page any more, ${pagesBefore} before`)},
    {title: 'Newly expected, and empty', lines: cells('opened', () => 'no page yet')},
    {
      title: 'No longer expected',
      lines: cells(
        'withdrawn',
        ({after, pagesBefore}) => `${after === 'planned' ? 'planned now' : 'taken out'}, ${pagesBefore} before`,
      ),
    },
    {title: 'Gained', lines: cells('gained', ({pagesAfter}) => `${pagesAfter} now, none before`)},
    {title: 'Changed', lines: cells('changed', changedWords)},
    {title: 'New dead ends', lines: deadEnds.map(({file, line, message}) => `${file}:${line}: ${message}`)},
    {title: 'Out of view', lines: byPage(found, 'left')},
    {title: 'Into view', lines: byPage(found, 'entered')},
    {
      title: 'Further away',
      lines: found.longer.map(
        ({persona, scenario, page, before, after}) =>
          `${page}, of ${scenario}, for ${persona}: ${after} clicks, ${before} before`,
      ),
    },
    {
      title: 'Proofs that lapse',
      lines: found.lapsed.map(({scenario, date}) => `${scenario}, proven on ${date}`),
    },
    {
      title: 'Entry points',
      lines: found.entryPoints.map(
        ({scenario, from, to}) => `${scenario} starts at ${placeWords(to)}, at ${placeWords(from)} before`,
      ),
    },
    {title: 'Moved', lines: found.moved.map(({from, to}) => `${from} is ${to} now`)},
    {title: 'Renamed', lines: found.renamed.map(({from, to}) => `${from} is ${to} now`)},
    {title: 'New', lines: [...found.personas.added, ...found.scenarios.added]},
    {title: 'Gone', lines: [...found.personas.removed, ...found.scenarios.removed]},
  ];
  return parts.filter(({lines}) => lines.length > 0);
}

function changedWords({before, after, pagesBefore, pagesAfter}: CellChange): string {
  const counts = pagesBefore === pagesAfter ? count(pagesAfter, 'page') : `${pagesAfter} now, ${pagesBefore} before`;
  const isSame = before === after || (before !== 'written' && after !== 'written');
  if (isSame) return pagesBefore === pagesAfter ? `${counts}, and not the same` : counts;
  return after === 'written' ? `a page is out of reach now (${counts})` : `all within reach now (${counts})`;
}

/** The pages that came into views or left them, each once, with the personas. */
function byPage({views}: Difference, key: 'left' | 'entered'): DifferenceLine[] {
  const personas = new Map<string, string[]>();
  for (const view of views)
    for (const file of view[key]) {
      const known = personas.get(file);
      if (known) known.push(view.persona);
      else personas.set(file, [view.persona]);
    }
  return [...personas].sort(([one], [other]) => (one < other ? -1 : 1)).map(([page, ids]) => ({page, personas: ids}));
}

function placeWords(place: EntryPoint | null): string {
  return place ? [place.page, place.heading].filter(Boolean).join(' › ') : 'no page';
}

/** A line as text. */
export function lineText(line: string | DifferenceLine): string {
  return typeof line === 'string' ? line : `${line.page}, for ${list(line.personas, 'and', 12)}`;
}
