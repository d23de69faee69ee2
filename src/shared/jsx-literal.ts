/** A text that an expression of JSX is, and where it stands with its quotes. */
export interface JsxLiteral {
  readonly text: string;
  /** Offsets into what was parsed. */
  readonly start: number;
  readonly end: number;
}

/** What is used of a node of an expression (ESTree). */
interface Expression {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly value?: unknown;
  readonly expressions?: readonly unknown[];
  readonly quasis?: readonly {readonly value: {readonly cooked?: string | null}}[];
}

/** What is used of the value of an attribute of JSX. */
interface Value {
  readonly data?: {
    readonly estree?: {readonly body?: readonly {readonly expression?: Expression}[]} | null | undefined;
  };
}

/**
 * The text that the value of an attribute is when it stands in braces, as in `{"BE-New"}`: in quotes, or in backticks
 * without anything to work out.
 *
 * @param value of the attribute in a tree of MDX
 * @returns undefined where only a run of the page can tell
 */
export function jsxLiteral(value: unknown): JsxLiteral | undefined {
  const expression = (value as Value | null | undefined)?.data?.estree?.body?.[0]?.expression;
  if (expression?.start === undefined || expression.end === undefined) return undefined;
  const {type, start, end, value: literal, expressions, quasis} = expression;
  const cooked = type === 'TemplateLiteral' && expressions?.length === 0 ? quasis?.[0]?.value.cooked : undefined;
  const text = type === 'Literal' ? literal : cooked;
  return typeof text === 'string' ? {text, start, end} : undefined;
}
