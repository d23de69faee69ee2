import {adoptedConfig} from '../../src/edits/adopted-config.ts';
import {completionsAt} from '../../src/lsp/completions/completions.ts';
import {hoverAt} from '../../src/lsp/requests/hover.ts';
import {readingTimeOf} from '../../src/markdown/estimate-minutes.ts';
import {addressesInConfig} from '../../src/site/configured-addresses.ts';
import {formatInConfig} from '../../src/site/configured-format.ts';
import {scanArticle} from '../../src/views/search-text.ts';
import {index} from '../site.ts';
import {type Made, nested, repeated} from './made.ts';

/** Texts that are read beside a check, each with what reads them. */
export type Read = readonly [made: Made, read: (text: string) => void];

const read = (name: string, reader: (text: string) => void, texts: Readonly<Record<string, Made>>) =>
  Object.entries(texts).map(([text, made]) => [`${name}: ${text}`, [made, reader]] as const);

const site = index();

/** What an editor asks at the end of a registry. */
function ask(text: string): void {
  const written = {kind: 'personas', file: 'personas.yaml', text} as const;
  completionsAt(site, written, text.length);
  hoverAt(site, written, text.length);
}

/** What is read beside a check, by name. */
export const others: Readonly<Record<string, Read>> = Object.fromEntries([
  ...read(
    'a configuration',
    (text) => {
      formatInConfig(text);
      addressesInConfig(text);
      adoptedConfig(text, [{label: 'a', to: '/a'}]);
    },
    {
      'openings of comments': repeated('/* '),
      'quotes with backslashes': repeated("'\\"),
      'templates with backslashes': repeated('`\\'),
      'openings of expressions': repeated('[/['),
      'objects in objects': nested('markdown: {', '}'),
      'objects that do not end': repeated('markdown: {'),
      'navbars in navbars': repeated('navbar: {'),
      'imports in a line': repeated('import '),
    },
  ),
  ...read('a reading time', (text) => void readingTimeOf(text), {
    'openings of comments': repeated('<!-- ', '--> '),
    'openings of comments in braces': repeated('{/* '),
    'openings of pictures': repeated('!['),
    'openings of links': repeated(']('),
    'openings of tags': repeated('<a '),
    'openings of addresses': repeated('<https: '),
    'openings of sections': repeated('<details '),
    'sections that do not end': repeated('<details>\n'),
    'directives that do not end': repeated('::::note\n', '', ':::\n'),
  }),
  ...read('an article', (text) => void scanArticle(`<article>${text}`), {
    'openings of tags': repeated('<a '),
    'openings of comments': repeated('<!-- '),
    'tags with a quote': repeated('<a b="\'>', '', '"'),
  }),
  ...read('an editor', ask, {
    'spaces in a key': repeated(' ', 'a', '!'),
    'spaces in a key in braces': repeated(' ', 'a: {b', '!'),
    'braces in braces': repeated('a: {b: '),
    'brackets in brackets': repeated('[', 'a: '),
  }),
]);
