/** The families that grow faster than their size, by name, each with where that comes from and what limits it. */
export const slow: Readonly<Record<string, string>> = {
  'body: stars and underscores in a heading':
    'The Markdown parser compares marks; a paragraph has a most number of them.',
  'body: openings of comments in a heading':
    'The Markdown parser looks for an end from each on; a paragraph has a most number of them.',
  'body: URLs before brackets':
    'The Markdown parser looks back from each bracket; a paragraph has a most number of them.',
  'body: a long target with slashes': 'Node normalizes a path of many steps up so; a page is read up to a size.',
  'body in MDX: an export that does not end':
    'The parser reads code again up to each blank line; a page has a most number of characters that are read again.',
  'site: exempt pages by as many patterns': 'Each page is held against each pattern.',
};
