import {tokensOf} from '../content/config-tokens.ts';
import type {PagesFormat} from '../registry/pages-schema.ts';
import {configText} from './config-text.ts';

/** What the configuration of a site says of the format of its pages. */
export interface ConfiguredFormat {
  /** The name of the file; undefined when the site has none. */
  readonly config: string | undefined;
  /** Undefined when the file does not say it in plain words: it may be computed there, or in another file. */
  readonly format: PagesFormat | undefined;
}

/**
 * How a site reads its pages, by the text of its configuration, which is not run. So this can be less sure than the
 * build: the plugin sees what the configuration came to, and reports where personas.yaml differs from it.
 *
 * @param siteDir the folder of the Docusaurus site
 */
export function configuredFormat(siteDir: string): ConfiguredFormat {
  const found = configText(siteDir);
  return found ? {config: found.config, format: formatInConfig(found.text)} : {config: undefined, format: 'mdx'};
}

/** What `markdown.format` is in the text of a configuration: Docusaurus's default where nothing is said of it. */
export function formatInConfig(text: string): PagesFormat | undefined {
  const tokens = tokensOf(text);
  const said = new Set(tokens.flatMap((token, at) => (/^(['"]?)markdown\1$/.test(token) ? formatsAt(tokens, at) : [])));
  // A name that stands for an object says nothing beside the object itself.
  if (said.size > 1) said.delete('elsewhere');
  const values = [...said].filter((value) => value !== 'unsaid');
  if (values.length === 0) return 'mdx';
  if (values.length > 1 || values[0] === 'elsewhere' || values[0] === 'unsure') return undefined;
  return values[0] === 'mdx' ? 'mdx' : 'detect';
}

type Said = 'mdx' | 'md' | 'detect' | 'unsaid' | 'unsure' | 'elsewhere';

/** What the text says of the format at a word `markdown`, if anything. */
function formatsAt(tokens: readonly string[], at: number): Said[] {
  const [word, first, second, third, fourth] = tokens.slice(at, at + 5);
  if (first === '.') return second === 'format' && third === '=' ? [literal(fourth)] : [];
  if (first === ':' || first === '=') return [second === '{' ? formatInObject(tokens, at + 3) : 'elsewhere'];
  const isShorthand = word === 'markdown' && /^[{,]$/.test(tokens[at - 1] ?? '') && /^[,}]$/.test(first ?? '');
  return isShorthand ? ['elsewhere'] : [];
}

/** The value of the key `format` in the object that begins here. */
function formatInObject(tokens: readonly string[], from: number): Said {
  let format: Said = 'unsaid';
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as string;
    if (/^[{[(]$/.test(token)) depth++;
    else if (/^[}\])]$/.test(token) && depth-- === 0) return format;
    if (depth > 0 || !/^[{,]$/.test(tokens[at - 1] as string)) continue;
    if (token === '...') format = 'unsure';
    else if (/^(['"]?)format\1$/.test(token)) {
      const isWhole = /^(?:[,}]|as|satisfies)$/.test(tokens[at + 3] ?? '');
      format = tokens[at + 1] === ':' && isWhole ? literal(tokens[at + 2]) : 'unsure';
    }
  }
  return 'unsure';
}

function literal(token: string | undefined): Said {
  return (/^(['"`])(mdx|md|detect)\1$/.exec(token ?? '')?.[2] as Said | undefined) ?? 'unsure';
}
