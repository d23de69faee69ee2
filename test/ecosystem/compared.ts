import type {Build} from './build.ts';
import {addedAddress, addedElements, addedFiles, addedLine, changedAttributes} from './differences.ts';
import {lineDifferences, type Passed, pageLines} from './page-tree.ts';

/** What two builds of a site differ in, beyond what they may, as lines to read, and which of the allowed differences they have. */
export interface Compared {
  readonly differences: readonly string[];
  readonly met: ReadonlySet<string>;
}

/** Compares a site with what it is with the plugin: which files there are, each page as a tree, each other file as a text. */
export function compare({plain, wrapped}: {plain: Build; wrapped: Build}): Compared {
  const met = new Set<string>();
  const differences: string[] = [];
  const before = plain.files();
  const after = new Set(wrapped.files());
  for (const file of before.filter((one) => !after.has(one))) differences.push(`${file} is missing`);
  for (const file of [...after].filter((one) => !before.includes(one))) {
    const added = addedFiles.find(({is}) => is.test(file));
    if (added) met.add(added.what);
    else differences.push(`${file} is added`);
  }
  for (const file of before.filter((one) => after.has(one))) {
    const found = file.endsWith('.html') ? comparePages(plain, wrapped, file, met) : compareTexts(plain, wrapped, file);
    if (found.length > 0) differences.push(`${file}:`, ...found);
  }
  return {differences, met};
}

function comparePages(plain: Build, wrapped: Build, file: string, met: Set<string>): string[] {
  const note = <Named extends {what: string}>(found: Named | undefined) => {
    if (found) met.add(found.what);
    return found !== undefined;
  };
  const passed: Passed = {attribute: (element, name) => note(changedAttributes.find(({is}) => is(element, name)))};
  return lineDifferences(
    pageLines(plain.text(file), passed),
    pageLines(wrapped.text(file), {...passed, element: (element) => note(addedElements.find(({is}) => is(element)))}),
  );
}

/** Files of other kinds, line by line; without what sitemaps and texts for language models say of pages that are added. */
function compareTexts(plain: Build, wrapped: Build, file: string): string[] {
  const lines = /(?:^|\/)search-index[^/]*\.json$/.test(file) ? indexedOf : linesOf;
  return lineDifferences(lines(plain.text(file)), lines(wrapped.text(file)));
}

/** All that a search index finds, but for pages that are added. What it has besides is made of this. */
function indexedOf(text: string): string[] {
  const parts: {documents: {u: string; [key: string]: unknown}[]}[] = JSON.parse(text);
  return parts
    .flatMap(({documents}) => documents)
    .filter(({u}) => !addedAddress.test(u))
    .map(({i: _number, p: _numberOfPage, ...found}) => JSON.stringify(found));
}

function linesOf(text: string): string[] {
  return (
    text
      .replaceAll(/<url>.*?<\/url>/gs, (entry) => {
        const [, address = ''] = /<loc>([^<]*)<\/loc>/.exec(entry) ?? [];
        return addedAddress.test(address) ? '' : `\n${entry}\n`;
      })
      // When a feed was built, to the second.
      .replaceAll(/<(updated|lastBuildDate)>[^<]*<\/\1>/g, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !addedLine.test(line))
  );
}
