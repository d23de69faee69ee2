import type {Page} from '../content/page.ts';
import {readingTimeOf} from '../markdown/estimate-minutes.ts';
import {everyone} from '../shared/everyone.ts';
import {minutesOf, type ReadingTime} from '../shared/minutes.ts';
import {type Step, type StepPage, stepsFor} from './scenario-steps.ts';

/** How long steps take to read. It remembers what it was asked, since scenarios have pages in common. */
export class StepTimes {
  readonly #known = new Map<string, ReadingTime>();

  /** About how long a step takes: its page, or what stands under its heading. */
  of({page: {indexed}, heading}: Step<StepPage>): ReadingTime {
    const {page} = indexed;
    // The heading of the first level is the page's title.
    const part = heading && heading.depth > 1 ? heading.id : '';
    const key = `${page.file}#${part}`;
    const time = this.#known.get(key) ?? readingTimeOf(part ? textUnder(page, part) : page.text.slice(page.bodyStart));
    this.#known.set(key, time);
    return time;
  }

  /**
   * About how many minutes some steps take together: for everyone and for each of some personas. Whom the scenario is for
   * takes her own steps, and all others take all; none for whom there are none.
   *
   * @param personas whom the scenario is for
   * @param all the ids of all personas
   */
  together(
    steps: readonly Step<StepPage>[],
    personas: readonly string[],
    all: readonly string[],
  ): Record<string, number> {
    const sum = (some: readonly Step<StepPage>[], persona?: string) =>
      some.reduce((total, step) => total + minutesOf(this.of(step), persona), 0);
    const sums = all.map((id) => [id, sum(personas.includes(id) ? stepsFor(steps, id) : steps, id)] as const);
    return Object.fromEntries([[everyone, sum(steps)] as const, ...sums].filter(([, minutes]) => minutes > 0));
  }
}

/**
 * What stands on a page under a heading, up to the next one that is as high. Where headings are written otherwise than
 * with `#`, all of the page.
 */
function textUnder({text, bodyStart, headings}: Page, id: string): string {
  const body = text.slice(bodyStart);
  const starts: {readonly at: number; readonly depth: number}[] = [];
  let fence = '';
  for (const {0: line, index: at} of body.matchAll(/^.*$/gm)) {
    const [, marks = ''] = /^[ \t]*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence) fence = marks.startsWith(fence) ? '' : fence;
    else if (marks) fence = marks;
    else if (/^ {0,3}#{1,6}[ \t]/.test(line)) starts.push({at, depth: line.trimStart().search(/[^#]/)});
  }
  const place = headings.findIndex((heading) => heading.id === id);
  const first = starts[place];
  if (starts.length !== headings.length || !first) return body;
  return body.slice(first.at, starts.slice(place + 1).find(({depth}) => depth <= first.depth)?.at);
}
