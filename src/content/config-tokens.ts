const token =
  /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]|[^'\\\r\n])*'|"(?:\\[\s\S]|[^"\\\r\n])*"|`(?:\\[\s\S]|[^`\\])*`|[\w$]+|\.\.\.|\S/y;
const regularExpression = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]|[^/\\[\r\n])+\/[a-z]*/y;
/** Texts without their end, by the sign that opens them. */
const unended: Readonly<Record<string, RegExp>> = {
  "'": /'(?:\\[\s\S]|[^'\\\r\n])*/y,
  '"': /"(?:\\[\s\S]|[^"\\\r\n])*/y,
  '`': /`(?:\\[\s\S]|[^`\\])*/y,
};
const anyLine = /.*/y;

/** A word, a sign or a text of JavaScript, and where it begins. */
export interface Token {
  readonly text: string;
  readonly at: number;
}

/** The words, signs and texts of JavaScript or TypeScript, without comments. */
export function tokensOf(text: string): string[] {
  return placedTokens(text).map((one) => one.text);
}

/** The same, with their places. A text or an expression that does not end is only the sign that opens it. */
export function placedTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const space = /\s*/y;
  /** Up to where those that begin with a sign have no end: it is looked for once, and not from each of them on. */
  const endless = new Map<string, number>();
  for (let at = 0; ; ) {
    at += matchAt(space, text, at)?.[0].length ?? 0;
    const sign = text[at];
    if (sign === undefined) return tokens;
    const isEndless = at < (endless.get(sign) ?? 0);
    const isExpression =
      sign === '/' && !isEndless && /^(?:[-+=(,:[!&|?{};>]|return|)$/.test(tokens.at(-1)?.text ?? '');
    const [found] = (isExpression && matchAt(regularExpression, text, at)) ||
      (isEndless && sign in unended ? undefined : matchAt(token, text, at)) || [sign];
    const rest = isExpression ? anyLine : unended[sign];
    if (found.length === 1 && !isEndless && rest) endless.set(sign, at + (matchAt(rest, text, at)?.[0].length ?? 0));
    if (!/^\/[/*]/.test(found)) tokens.push({text: found, at});
    at += found.length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
