import {join} from 'node:path';
import {attempt, readFile} from './read-file.ts';

const endings = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];

/** The text of a site's configuration, and the name of its file; undefined where the site has none. */
export function configText(siteDir: string): {readonly config: string; readonly text: string} | undefined {
  for (const ending of endings) {
    const config = `docusaurus.config.${ending}`;
    const text = attempt(() => readFile(join(siteDir, config)).toString('utf8'));
    if (text !== undefined) return {config, text};
  }
  return undefined;
}

const token =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\\r\n])*'|"(?:\\[\s\S]|[^"\\\r\n])*"|`(?:\\[\s\S]|[^`\\])*`|[\w$]+|\.\.\.|\S/y;
const regularExpression = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]|[^/\\[\r\n])+\/[a-z]*/y;

/** The words, signs and texts of JavaScript or TypeScript, without comments. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const space = /\s*/y;
  for (let at = 0; ; ) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    if (at >= text.length) return tokens;
    const mayBegin = text[at] === '/' && /^(?:[-+=(,:[!&|?{};>]|return|)$/.test(tokens.at(-1) ?? '');
    regularExpression.lastIndex = at;
    token.lastIndex = at;
    const [found = ''] = (mayBegin && regularExpression.exec(text)) || (token.exec(text) ?? []);
    at += found.length;
    if (!/^\/[/*]./.test(found)) tokens.push(found);
  }
}
