/** About how many minutes a page takes to read, and whom. */
export interface ReadingTime {
  /** All of it. */
  readonly all: number;
  /** What is outside persona sections, which every reader reads. */
  readonly shared: number;
  /** That and the sections for each persona, by the ids as they are written. */
  readonly sections: Readonly<Record<string, number>>;
}

/** How many words a minute holds, when they have to be understood. */
const usualPace = 200;

/** What is used of a node of the HTML tree, be it an element of HTML or one of JSX. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly {readonly name?: string; readonly value?: unknown}[];
  readonly children?: Node[];
}

/**
 * A rehype plugin that estimates how long a page takes to read, with the sections for each persona, and exports that from
 * the compiled page as `readingTime`. It knows no registry, so that what Docusaurus caches never goes stale.
 *
 * Diagrams have no words by then: their source is an attribute.
 */
export function readingTime({pace = usualPace} = {}) {
  const minutes = (words: number) => Math.max(1, Math.round(words / pace));
  return (tree: Node & {children: unknown[]}): void => {
    const words = {all: 0, shared: 0, sections: {} as Record<string, number>};
    count(tree, undefined, words);
    const sections = Object.entries(words.sections).map(([id, own]) => [id, minutes(words.shared + own)]);
    const time = {all: minutes(words.all), shared: minutes(words.shared), sections: Object.fromEntries(sections)};
    tree.children.push(exported('readingTime', time satisfies ReadingTime));
  };
}

/** @param personas those of the section around; undefined outside sections */
function count(
  node: Node,
  personas: readonly string[] | undefined,
  words: {all: number; shared: number; readonly sections: Record<string, number>},
): void {
  if (node.type === 'text') {
    const length = wordsIn(node.value ?? '');
    words.all += length;
    if (!personas) words.shared += length;
    for (const id of personas ?? []) words.sections[id] = (words.sections[id] ?? 0) + length;
    return;
  }
  const own = personasOf(node);
  const inside = own && personas ? own.filter((id) => personas.includes(id)) : (own ?? personas);
  for (const child of node.children ?? []) count(child, inside, words);
}

/** The personas that an element is a section for; undefined when it is none. */
function personasOf({tagName, name, properties = {}, attributes = []}: Node): string[] | undefined {
  if ((tagName ?? name)?.toLowerCase() !== 'details') return undefined;
  const written =
    properties.dataPersona ??
    properties['data-persona'] ??
    attributes.find((attribute) => attribute.name === 'data-persona')?.value;
  const ids = typeof written === 'string' ? (written.match(/\S+/g) ?? []) : [];
  return ids.length > 0 ? ids : undefined;
}

/** Chinese and Japanese have no spaces: two characters count as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

function wordsIn(text: string): number {
  return text.match(word)?.filter((found) => /[\p{L}\p{N}]/u.test(found)).length ?? 0;
}

/** `export const name = value`, as a node of an MDX tree. */
function exported(name: string, value: object) {
  const declaration = {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [{type: 'VariableDeclarator', id: {type: 'Identifier', name}, init: expression(value)}],
  };
  const body = [{type: 'ExportNamedDeclaration', declaration, specifiers: [], attributes: [], source: null}];
  return {type: 'mdxjsEsm', value: '', data: {estree: {type: 'Program', sourceType: 'module', body}}};
}

/** A number, or an object of such, as an expression of JavaScript (ESTree). */
function expression(value: object | number): object {
  if (typeof value === 'number') return {type: 'Literal', value};
  const property = ([key, inner]: [string, object | number]) => ({
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: {type: 'Literal', value: key},
    value: expression(inner),
  });
  return {type: 'ObjectExpression', properties: Object.entries(value).map(property)};
}
