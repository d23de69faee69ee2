import {type Made, nested, numbered, repeated} from './made.ts';

/** A piece again and again in a heading, which the parser reads as it does a paragraph; a paragraph is scanned. */
function runs(name: string, piece: string): Record<string, Made> {
  return {[`${name} in a heading`]: repeated(piece, '# a ', '\n')};
}

const section = '<details data-persona="BE-New">\n<summary>a</summary>\n\na\n\n</details>\n\n';

/** Bodies of pages, in CommonMark. */
export const bodies: Readonly<Record<string, Made>> = {
  'spaces in a line': repeated(' ', 'a', 'b\n'),
  'tabs in a line': repeated('\t', 'a', 'b\n'),
  'blank lines': repeated('\n', 'a', 'b\n'),
  'blank lines with spaces': repeated('  \n', 'a\n', 'b\n'),

  headings: repeated('# a\n\n'),
  'headings of their own': numbered((n) => `## heading ${n}\n\n`),
  'spaces in a heading': repeated(' ', '# a', 'b\n'),
  'tabs in a heading': repeated('\t', '# a', 'b\n'),
  'hashes in a heading': repeated('#', '# a ', ' b\n'),
  'hashes apart in a heading': repeated(' #', '# a', '\n'),
  'spaces and braces in a heading': repeated(' {', '# a', '\n'),
  'ids in a heading': repeated('{#b} ', '# a ', '\n'),
  'comments in a heading': repeated('<!-- a --> ', '# a ', '\n'),

  ...runs('at signs', '@'),
  ...runs('at signs between letters', 'a@'),
  ...runs('addresses of mail without an end', 'a@b.'),
  ...runs('www', 'www.'),
  ...runs('www with a name', 'www.a '),
  ...runs('www with underscores', 'www.a_b*'),
  ...runs('schemes', 'https://'),
  ...runs('URLs run together', 'https://a'),
  ...runs('URLs', 'https://a.b/c '),
  'a long host': repeated('a.', 'https://', ' c'),
  'a host with underscores': repeated('a_.', 'https://', ' c'),
  'URLs before brackets': repeated('https://a.b/[c](d.md) '),
  ...runs('openings of emphasis', '*a '),
  ...runs('stars and underscores', '*a_ '),
  ...runs('stars and underscores without spaces', '*_'),
  'strikethrough and emphasis': repeated('~a*b '),

  'at signs beside a link': repeated('@', '[a](b.md) ', '\n'),
  'links that are values of one another': repeated('to=a:', '<a ', '\n'),
  'words behind an open bracket': repeated('h ', '# [a ', '\n'),
  'signs that are none': repeated(':+1:<>', '# a ', '\n'),

  ...runs('backticks', '`'),
  ...runs('backticks apart', '` '),
  'backticks of growing numbers': (size) =>
    Array.from({length: Math.ceil(Math.sqrt(size))}, (_, n) => '`'.repeat(n + 1)).join(' '),

  ...runs('opening brackets', '['),
  ...runs('openings of links', '[a]('),
  'openings of links with targets': repeated('[a](b '),
  'openings of links with bracketed targets': repeated('[a](<b'),
  'openings of links with titles': repeated('[a](b "'),
  ...runs('links', '[a](b.md) '),
  'links in links': nested('[', '](b.md)'),
  'brackets in brackets': nested('[', ']'),
  'a long target': repeated('b', '[a](', '.md)'),
  'a long target with slashes': repeated('../', '[a](', 'b.md)'),
  'a long target with percents': repeated('%41', '[a](', '.md)'),
  references: repeated('[a][b] ', '[b]: c.md\n\n'),
  'references to nothing': repeated('[a][b] '),
  definitions: numbered((n) => `[d${n}]: b.md\n`),
  'definitions and references': numbered((n) => `[d${n}]: b.md\n\n[a][d${n}]\n\n`),
  'openings of definitions': repeated('[a]: '),
  footnotes: numbered((n) => `a[^${n}]\n\n[^${n}]: b\n\n`),

  'footnotes in footnotes': nested('[^a]: ', ''),

  ...runs('opening angles', '<'),
  ...runs('openings of comments', '<!--'),
  'spaces in a comment': repeated(' ', '<!--', '-->\n'),
  'tags in tags': nested('<div>', '</div>'),
  'tags in tags, by lines': nested('<div>\n', '</div>\n', 'a\n'),
  'unclosed tags': repeated('<div>\n\n'),

  sections: repeated(section),
  'sections that do not end': repeated('<details data-persona="BE-New">\n\n'),
  'ends of sections': repeated('</details>\n\n'),
  'openings of sections': repeated('<details data-persona="'),
  'a section with many attributes': numbered((n) => ` a${n}="b"`, '<details', '>\n\n</details>\n'),
  'a section with one attribute again and again': repeated(' data-persona="a"', '<details', '>\n\n</details>\n'),
  'a section for many': repeated('BE-New ', '<details data-persona="', '">\n<summary>a</summary>\n\n</details>\n'),
  'a section for many unknown': numbered((n) => `X${n} `, '<details data-persona="', '">\n\n</details>\n'),
  'a section with a misspelt attribute': repeated('<details presona="a">\n<summary>a</summary>\n\n</details>\n\n'),
  'spaces in an attribute': repeated(' ', '<details data-persona="', '">\n\n</details>\n'),
  'spaces in a tag': repeated(' ', '<details', '>\n\n</details>\n'),

  'sections as directives': repeated(':::details[A]{persona="BE-New"}\na\n:::\n\n'),
  directives: repeated(':::note\na\n:::\n\n'),
  'directives that do not end': repeated(':::details[A]{persona="BE-New"}\n\n'),
  'directives in directives': (size) => {
    const depth = Math.ceil(Math.sqrt(size));
    const colons = Array.from({length: depth}, (_, n) => ':'.repeat(depth + 3 - n));
    return `${colons.map((fence) => `${fence}details[A]{persona="BE-New"}\n`).join('')}a\n${colons.reverse().join('\n')}\n`;
  },
  ...runs('directives in text', ':a '),
  ...runs('directives in text with labels', ':a[b] '),
  ...runs('directives in text with attributes', ':a{b=c} '),
  ...runs('directives in text whose attributes do not end', ':a[b]{c="'),
  ...runs('directives in text in one another', ':a[b :c[d]] '),
  'directives that fail': repeated('::: details[a]{persona="BE-New"}\n'),
  'a directive with many attributes': numbered((n) => ` a${n}=b`, ':::details[a]{persona="BE-New"', '}\n:::\n'),
  'a directive for many': repeated('BE-New ', ':::details[a]{persona="', '"}\na\n:::\n'),
  'brackets in a label': nested('[', ']', 'a'),
  'quotations in quotations': repeated('> ', '', 'a\n'),
  'quotations in quotations, without spaces': repeated('>', '', 'a\n'),

  'disable comments': repeated('<!-- personas-disable-next-line persona-dead-end -->\n\n[a](b.md)\n\n'),
  'spaces in a disable comment': repeated(' ', '<!-- personas-disable-next-line a', 'b -->\n'),
  'rules in a disable comment': repeated('persona-dead-end, ', '<!-- personas-disable-next-line ', '-->\n'),
  'indented lines of a paragraph': (size) => `a\n${'      b\n'.repeat(size)}`,
  'marks in a paragraph of many lines': (size) => `a\n${'<b *c [d\n'.repeat(size)}`,
  'lines of a quotation with links': (size) => '> a <b> [c](d.md)\n'.repeat(size),
  'targets that do not end': (size) => '](a('.repeat(size),
  'attributes that do not end': (size) => '<a href=\'to="'.repeat(size),
};
