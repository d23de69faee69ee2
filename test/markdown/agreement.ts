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

/** Kept where it outlives this module, which mutation tests load anew for some faults. */
const kept = globalThis as {parsedTexts?: Map<string, Body>};
kept.parsedTexts ??= new Map();
const remembered = kept.parsedTexts;

/**
 * What the parser finds. It is remembered: mutation tests ask for the same texts again and again, and a fault in what
 * both readers use shows only in the one that is read anew.
 */
function parsed(text: string, format: MarkdownFormat): Body {
  const key = `${format} ${text}`;
  const body = remembered.get(key) ?? parseBody(text, 0, format);
  remembered.set(key, body);
  return body;
}

/** Where the scan does not give up it must agree with the parser. */
export function expectAgreement(text: string, format: MarkdownFormat): 'gave up' | 'agreed' {
  const expected = parsed(text, format);
  const scanned = scanBody(text, 0, format, () => expected);
  if (!scanned) return 'gave up';
  expect(comparable(scanned)).toEqual(comparable(expected));
  return 'agreed';
}

/** The scan finds what the parser finds, without asking it. */
export function expectScanned(text: string, format: MarkdownFormat): void {
  const expected = parsed(text, format);
  const scanned = scanBody(text, 0, format, () => {
    throw new Error('The scan asks the parser.');
  });
  expect(scanned && comparable(scanned)).toEqual(comparable(expected));
}

/** A block on its own, among others, and in a list: scanned where it is at the margin, and right wherever it stands. */
export function expectBlockScanned(text: string, formats: readonly MarkdownFormat[] = ['md', 'mdx']): void {
  for (const format of formats) {
    expectScanned(text, format);
    expectScanned(`# A\n\n${text}\n\n[z](z.md)\n`, format);
    expectScanned(`a\n\n${text}\n# B\n`.replaceAll('\n', '\r\n'), format);
    for (const page of within(text)) expectAgreement(page, format);
  }
}

/** What the scan makes of a block is what the parser makes of it, wherever it stands. */
export function expectBlockAgreement(text: string, formats: readonly MarkdownFormat[] = ['md', 'mdx']): void {
  for (const format of formats)
    for (const page of [text, `# A\n\n${text}\n\n[z](z.md)\n`, ...within(text)]) expectAgreement(page, format);
}

function within(text: string): string[] {
  return [
    `- a\n\n  ${text.replaceAll('\n', '\n  ')}\n\n  [z](z.md)\n`,
    `<details data-persona="A">\n\n${text}\n\n</details>\n\n[z](z.md)\n`,
  ];
}
