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
  const said = new Set([...formatsByWord(tokens), ...formatsInObjects(tokens)]);
  // A name that stands for an object says nothing beside the object itself.
  if (said.size > 1) said.delete('elsewhere');
  const values = [...said].filter((value) => value !== 'unsaid');
  if (values.length === 0) return 'mdx';
  if (values.length > 1 || values[0] === 'elsewhere' || values[0] === 'unsure') return undefined;
  return values[0] === 'mdx' ? 'mdx' : 'detect';
}

type Said = 'mdx' | 'md' | 'detect' | 'unsaid' | 'unsure' | 'elsewhere';

const isMarkdown = (token: string | undefined) => /^(['"]?)markdown\1$/.test(token ?? '');

/** What the text says of the format where a word `markdown` stands, beside the objects that are called so. */
function formatsByWord(tokens: readonly string[]): Said[] {
  return tokens.flatMap((word, at): Said[] => {
    if (!isMarkdown(word)) return [];
    const [first, second, third, fourth] = tokens.slice(at + 1, at + 5);
    if (first === '.') return second === 'format' && third === '=' ? [literal(fourth)] : [];
    if (first === ':' || first === '=') return second === '{' ? [] : ['elsewhere'];
    const isShorthand = word === 'markdown' && /^[{,]$/.test(tokens[at - 1] ?? '') && /^[,}]$/.test(first ?? '');
    return isShorthand ? ['elsewhere'] : [];
  });
}

/** The values of the key `format` in the objects that are called `markdown`. */
function formatsInObjects(tokens: readonly string[]): Said[] {
  const found: Said[] = [];
  /** What the brackets that are open say, innermost last. */
  const open: {readonly isMarkdown: boolean; format: Said}[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = open.at(-1);
    if (last?.isMarkdown && /^[{,]$/.test(tokens[at - 1] ?? '')) {
      if (token === '...') last.format = 'unsure';
      else if (/^(['"]?)format\1$/.test(token)) {
        const isWhole = /^(?:[,}]|as|satisfies)$/.test(tokens[at + 3] ?? '');
        last.format = tokens[at + 1] === ':' && isWhole ? literal(tokens[at + 2]) : 'unsure';
      }
    }
    if (/^[{[(]$/.test(token)) {
      const isCalled = token === '{' && /^[:=]$/.test(tokens[at - 1] ?? '') && isMarkdown(tokens[at - 2]);
      open.push({isMarkdown: isCalled, format: 'unsaid'});
    } else if (/^[}\])]$/.test(token)) {
      const ended = open.pop();
      if (ended?.isMarkdown) found.push(ended.format);
    }
  }
  return [...found, ...open.filter((one) => one.isMarkdown).map((): Said => 'unsure')];
}

function literal(token: string | undefined): Said {
  return (/^(['"`])(mdx|md|detect)\1$/.exec(token ?? '')?.[2] as Said | undefined) ?? 'unsure';
}
