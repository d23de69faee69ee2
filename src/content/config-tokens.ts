const token =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\\r\n])*'|"(?:\\[\s\S]|[^"\\\r\n])*"|`(?:\\[\s\S]|[^`\\])*`|[\w$]+|\.\.\.|\S/y;
const regularExpression = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]|[^/\\[\r\n])+\/[a-z]*/y;

/** A word, a sign or a text of JavaScript, and where it begins. */
export interface Token {
  readonly text: string;
  readonly at: number;
}

/** The words, signs and texts of JavaScript or TypeScript, without comments. */
export function tokensOf(text: string): string[] {
  return placedTokens(text).map((one) => one.text);
}

/** The same, with their places. */
export function placedTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const space = /\s*/y;
  for (let at = 0; ; ) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    if (at >= text.length) return tokens;
    const mayBegin = text[at] === '/' && /^(?:[-+=(,:[!&|?{};>]|return|)$/.test(tokens.at(-1)?.text ?? '');
    regularExpression.lastIndex = at;
    token.lastIndex = at;
    const [found = ''] = (mayBegin && regularExpression.exec(text)) || (token.exec(text) ?? []);
    if (!/^\/[/*]./.test(found)) tokens.push({text: found, at});
    at += found.length;
  }
}
