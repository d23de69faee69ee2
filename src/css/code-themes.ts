import type {PrismTheme} from 'prism-react-renderer';

/** The colours of code, of which each can be read on the background of its theme: a contrast of at least 4.5 : 1. */
interface Colors {
  readonly plain: string;
  readonly background: string;
  readonly comment: string;
  readonly keyword: string;
  readonly string: string;
  readonly name: string;
  readonly value: string;
  readonly added: string;
  readonly removed: string;
}

function themeOf({plain, background, ...colors}: Colors): PrismTheme {
  return {
    plain: {color: plain, backgroundColor: background},
    styles: [
      {types: ['comment', 'prolog', 'doctype', 'cdata'], style: {color: colors.comment, fontStyle: 'italic'}},
      {types: ['keyword', 'atrule', 'selector', 'important'], style: {color: colors.keyword}},
      {types: ['string', 'char', 'attr-value', 'url'], style: {color: colors.string}},
      {types: ['function', 'class-name', 'method', 'maybe-class-name'], style: {color: colors.name}},
      {
        types: [
          'number',
          'boolean',
          'constant',
          'variable',
          'property',
          'symbol',
          'regex',
          'attr-name',
          'builtin',
          'key',
        ],
        style: {color: colors.value},
      },
      {types: ['inserted', 'tag'], style: {color: colors.added}},
      {types: ['deleted'], style: {color: colors.removed}},
    ],
  };
}

export const lightCode = themeOf({
  plain: '#24292f',
  background: '#f6f8fa',
  comment: '#57606a',
  keyword: '#b3132a',
  string: '#0a3069',
  name: '#6639ba',
  value: '#0550ae',
  added: '#116329',
  removed: '#82071e',
});

export const darkCode = themeOf({
  plain: '#e6edf3',
  background: '#22242a',
  comment: '#9aa4af',
  keyword: '#ff8f87',
  string: '#a5d6ff',
  name: '#d2a8ff',
  value: '#7cc0ff',
  added: '#7ee787',
  removed: '#ffa198',
});
