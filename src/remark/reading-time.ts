import {jsxLiteral} from '../shared/jsx-literal.ts';
import type {ReadingTime} from '../shared/minutes.ts';
import {sectionAttribute} from '../shared/section-attribute.ts';
import {minutesFor, usualPace, wordsIn} from '../shared/word-count.ts';
import {exported} from './exported.ts';

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
 * the compiled page as `personaReadingTime`. It knows no registry, so that what Docusaurus caches never goes stale.
 *
 * Diagrams have no words by then: their source is an attribute.
 */
export function readingTime({pace = usualPace} = {}) {
  const minutes = (words: number) => minutesFor(words, pace);
  return (tree: Node & {children: unknown[]}): void => {
    const words = {all: 0, shared: 0, sections: {} as Record<string, number>};
    count(tree, undefined, words);
    const sections = Object.entries(words.sections).map(([id, own]) => [id, minutes(words.shared + own)]);
    const time = {all: minutes(words.all), shared: minutes(words.shared), sections: Object.fromEntries(sections)};
    tree.children.push(exported('personaReadingTime', time satisfies ReadingTime));
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
    properties[sectionAttribute] ??
    attributes.find((attribute) => attribute.name === sectionAttribute)?.value;
  const text = typeof written === 'string' ? written : jsxLiteral(written)?.text;
  const ids = text?.match(/\S+/g) ?? [];
  return ids.length > 0 ? ids : undefined;
}
