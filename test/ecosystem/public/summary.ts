import type {Build} from '../build.ts';
import {compare} from '../compared.ts';
import {addedElements} from '../differences.ts';
import {lineDifferences, pageLines} from '../page-tree.ts';

export {Build} from '../build.ts';
export {writeRegistries} from '../registries.ts';

/** What the plugin does to a site that has tagged no page. */
export interface Summary {
  /** How many pages it has without the plugin. */
  readonly pages: number;
  /** What differs in the texts that readers see: the page, then its lines. */
  readonly text: readonly string[];
  /** All that differs and is not on the list of what may, markup included. */
  readonly all: readonly string[];
  /** The bytes of the HTML of these pages, without the plugin and with it. */
  readonly bytes: readonly [number, number];
}

/** Compares a build without the plugin with one that has it. */
export function summarize(plain: Build, wrapped: Build): Summary {
  const pages = plain.files().filter((file) => file.endsWith('.html'));
  const there = new Set(wrapped.files());
  const both = pages.filter((file) => there.has(file));
  const passed = {
    markup: true,
    element: (element: Parameters<(typeof addedElements)[number]['is']>[0]) =>
      addedElements.some(({is}) => is(element)),
  };
  const text = both.flatMap((file) => {
    const found = lineDifferences(pageLines(plain.text(file), passed), pageLines(wrapped.text(file), passed));
    return found.length > 0 ? [`${file}:`, ...found] : [];
  });
  const bytes = (build: Build) => both.reduce((sum, file) => sum + Buffer.byteLength(build.text(file)), 0);
  return {pages: pages.length, text, all: compare({plain, wrapped}).differences, bytes: [bytes(plain), bytes(wrapped)]};
}
