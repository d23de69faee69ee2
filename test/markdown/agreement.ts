import {expect} from 'vitest';
import type {Body, Section} from '../../src/markdown/outline.ts';
import {parseBody} from '../../src/markdown/parse-body.ts';
import type {MarkdownFormat} from '../../src/markdown/parser.ts';
import {scanBody} from '../../src/markdown/scan.ts';

/** Links that lead to no page: the scan passes over them. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/|$)/i;

/** What a reading of a page must say, in a form that compares. */
export function comparable({outline, headings, isBroken}: Body) {
  const opening = (section: Section | undefined) => section?.opening.join('-');
  return {
    links: outline.links.filter(({url}) => !elsewhere.test(url)),
    sections: outline.sections.map((section) => ({...section, parent: opening(section.parent)})),
    unclosed: [...outline.unclosed].sort((a, b) => a.opening[0] - b.opening[0]),
    disables: outline.disables,
    headings: [...headings],
    isBroken: isBroken ?? false,
  };
}

/** Where the scan does not give up it must agree with the parser. */
export function expectAgreement(text: string, format: MarkdownFormat): 'gave up' | 'agreed' {
  const scanned = scanBody(text, 0, format, () => parseBody(text, 0, format));
  if (!scanned) return 'gave up';
  expect(comparable(scanned)).toEqual(comparable(parseBody(text, 0, format)));
  return 'agreed';
}

/** The scan finds what the parser finds, without asking it. */
export function expectScanned(text: string, format: MarkdownFormat): void {
  const scanned = scanBody(text, 0, format, () => {
    throw new Error('The scan asks the parser.');
  });
  expect(scanned && comparable(scanned)).toEqual(comparable(parseBody(text, 0, format)));
}
