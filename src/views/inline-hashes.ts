import {createHash} from 'node:crypto';

/** Sources of a content security policy that allow what stands in pages, by the directive they are for. */
export interface InlineHashes {
  readonly 'script-src': readonly string[];
  readonly 'style-src': readonly string[];
}

/** Kinds of scripts that are not data. A policy counts those that only say where modules are, or what to fetch, too. */
const runTypes = /^(?:module|importmap|speculationrules|)$|(?:java|ecma)script$/i;

/**
 * Hashes of the scripts and style sheets that stand in pages of HTML, in the form that a content security policy takes.
 *
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function inlineHashes(pages: Iterable<string>): InlineHashes {
  const texts = {script: new Set<string>(), style: new Set<string>()};
  for (const html of pages) {
    for (const {name, attributes, text} of elementsIn(html)) {
      if (text !== '' && (name === 'style' || isRun(attributes))) texts[name].add(text);
    }
  }
  return {'script-src': hashesOf(texts.script), 'style-src': hashesOf(texts.style)};
}

interface Element {
  readonly name: 'script' | 'style';
  readonly attributes: string;
  readonly text: string;
}

/** The scripts and style sheets of a page. One that never ends takes the rest of the page with it, as in browsers. */
function* elementsIn(html: string): Iterable<Element> {
  const opening = /<(script|style)(?=[\s/>])/gi;
  const rest = /((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const name = (found[1] as string).toLowerCase() as Element['name'];
    rest.lastIndex = opening.lastIndex;
    const attributes = rest.exec(html)?.[1];
    if (attributes === undefined) return;
    const closing = name === 'script' ? /<\/script/gi : /<\/style/gi;
    closing.lastIndex = rest.lastIndex;
    const end = closing.exec(html)?.index;
    if (end === undefined) return;
    yield {name, attributes, text: html.slice(rest.lastIndex, end)};
    opening.lastIndex = end;
  }
}

/** Whether a script stands in the page, and is one. */
function isRun(attributes: string): boolean {
  const type = /["'\s]type\s*=\s*["']?\s*([^"'\s]*)/i.exec(attributes)?.[1] ?? '';
  return runTypes.test(type) && !/["'\s]src\s*=/i.test(attributes);
}

function hashesOf(texts: ReadonlySet<string>): string[] {
  const hashes = [...texts].map((text) =>
    // Parsers of HTML make one line feed of each line end.
    createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64'),
  );
  return hashes.map((hash) => `'sha256-${hash}'`).sort();
}
