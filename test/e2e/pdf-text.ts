import {inflateSync} from 'node:zlib';

/**
 * The text of a PDF that Chromium has made, in the order it is drawn in. Each of its fonts maps the numbers of glyphs to
 * text (ISO 32000-1, 9.10.3); white space is left out.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const mapOf = (font: string): Map<string, string> => {
    const reference = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1];
    return glyphs(objects.get(reference ?? '')?.stream ?? '');
  };
  const maps = new Map<string, Map<string, string>>();
  let text = '';
  for (const {head} of objects.values()) {
    if (!/\/Type \/Page\b/.test(head)) continue;
    const fonts = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id as string]));
    const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
    let map = new Map<string, string>();
    for (const [, font, shown] of (objects.get(contents)?.stream ?? '').matchAll(
      /\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g,
    )) {
      if (font !== undefined) {
        const id = fonts.get(font) ?? '';
        map = maps.get(id) ?? mapOf(id);
        maps.set(id, map);
      } else text += (shown as string).replace(/.{4}/g, (glyph) => map.get(glyph.toUpperCase()) ?? '');
    }
  }
  // Two letters that are drawn as one glyph are two letters again.
  return text.normalize('NFKC').replace(/\s/g, '');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const source = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:stream\n|\nendobj)/g)) {
    const [whole, id, head = ''] = match;
    const start = match.index + whole.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = pdf.subarray(start, start + length);
    const isText = whole.endsWith('stream\n') && head.includes('/FlateDecode') && !head.includes('/Image');
    objects.set(id as string, {head, stream: isText ? inflateSync(bytes).toString('latin1') : ''});
  }
  return objects;
}

/** The map from glyphs, four hexadecimal digits each, to text. */
function glyphs(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      map.set(glyph.toUpperCase(), decode(text));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph++)
        map.set(
          glyph.toString(16).padStart(4, '0').toUpperCase(),
          String.fromCodePoint(Number.parseInt(text, 16) + glyph - Number.parseInt(from, 16)),
        );
  return map;
}
