import type {ContentIndex, IndexedPage} from '../../content/content-index.ts';
import {pagesBefore} from '../../content/pages-before.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {list} from '../../diagnostics/words.ts';
import type {Scenario} from '../../registry/registry.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {entryPath} from './entry-points.ts';
import {stepPath} from './step-missing.ts';

export const stepOrder: SiteRule = {
  name: 'step-order',
  severity: 'warning',
  summary: 'A step of a scenario that comes before a page which is to be read first.',
  *check(index) {
    const before = new Map(
      index.pages.flatMap(({page, valid}) =>
        valid && page.frontMatter.after !== undefined
          ? [[page.file, pagesBefore(page.frontMatter).values.map(({written}) => written)]]
          : [],
      ),
    );
    if (before.size === 0) return;
    const circles = circlesAmong(before);
    yield* circles.map((circle) => ofCircle(index, circle));
    const inCircle = new Set(circles.flat());
    const isBroken = (page: string, first: string) => !(inCircle.has(page) && inCircle.has(first));
    for (const scenario of index.registry.scenarios) {
      if (scenario.planned) continue;
      yield* scenario.steps.length > 0
        ? ofSteps(index, scenario, before, isBroken)
        : ofEntryPoint(index, scenario, before, isBroken);
    }
  },
};

/** What each page that needs others first needs. */
type Before = ReadonlyMap<string, readonly string[]>;

function* ofSteps(
  {registry: {scenariosFile}}: ContentIndex,
  scenario: Scenario,
  before: Before,
  isBroken: (page: string, first: string) => boolean,
): Iterable<Finding> {
  const places = new Map<string, number>();
  for (const [at, {page}] of scenario.steps.entries()) if (!places.has(page)) places.set(page, at);
  for (const [page, at] of places) {
    const late = (before.get(page) ?? []).filter((first) => (places.get(first) ?? 0) > at && isBroken(page, first));
    if (late.length === 0) continue;
    const message = `${page} comes after ${list(late)} by its front matter, and before in the steps of ${scenario.id}. Move the step, or change after on the page.`;
    yield findingAt(scenariosFile, 'value', stepPath(scenario, at), message);
  }
}

/** Where nobody wrote the order down, pages come after what they need; but a scenario starts where it starts. */
function* ofEntryPoint(
  {registry: {scenariosFile}, byFile}: ContentIndex,
  {id, entryPoint}: Scenario,
  before: Before,
  isBroken: (page: string, first: string) => boolean,
): Iterable<Finding> {
  if (!entryPoint) return;
  const {page} = entryPoint;
  const serves = (file: string) => byFile.get(file)?.scenarios.ids.has(id) ?? false;
  const late = (before.get(page) ?? []).filter((first) => first !== page && serves(first) && isBroken(page, first));
  if (late.length === 0) return;
  const message = `${id} starts at ${page}, which comes after ${list(late)} by its front matter. Start there, or change after on the page.`;
  yield findingAt(scenariosFile, 'value', entryPath(id, 'page'), message);
}

/** Pages of which each, in the end, needs itself first; each page in one circle at most. */
function circlesAmong(before: Before): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of before.keys()) {
    // By hand, since a chain may be as long as a site.
    const path: string[] = [];
    const place = new Map<string, number>();
    const left: {page: string; next: number}[] = [{page: start, next: 0}];
    while (left.length > 0) {
      const top = left.at(-1) as {page: string; next: number};
      if (top.next === 0) {
        if (done.has(top.page)) {
          left.pop();
          continue;
        }
        place.set(top.page, path.push(top.page) - 1);
      }
      const needed = before.get(top.page)?.[top.next++];
      if (needed === undefined) {
        done.add(top.page);
        place.delete(top.page);
        path.pop();
        left.pop();
      } else if (place.has(needed)) circles.push(path.slice(place.get(needed)));
      else if (!done.has(needed)) left.push({page: needed, next: 0});
    }
  }
  return circles;
}

/** The finding of a circle, at the page that closes it. */
function ofCircle({byFile}: ContentIndex, circle: readonly string[]): Finding {
  const [first] = circle as [string];
  const {page} = byFile.get(circle.at(-1) as string) as IndexedPage;
  const value = pagesBefore(page.frontMatter).values.find(({written}) => written === first);
  const message =
    circle.length === 1
      ? 'This page comes after itself. Take it out.'
      : `${list(circle)} each come after another of them, so that none can be first. Take after out of one.`;
  return {source: page, span: page.valueSpan(value?.path ?? ['after']), message};
}
