import type {Nodes, TableCell, Table as TableNode, TableRow} from 'mdast';
import {readFrontMatter} from '../../content/front-matter.ts';
import type {Span} from '../../diagnostics/diagnostic.ts';
import type {TextSource} from '../../diagnostics/text-source.ts';
import {parseMarkdown} from '../../markdown/parser.ts';
import {whyUnreadable} from '../../markdown/unreadable.ts';

/** A cell of a table. */
export interface Cell {
  /** What readers see, without markup; a line break is a line feed. */
  readonly text: string;
  /** Whether a line ends in it, be it at its very end. */
  readonly hasBreak: boolean;
  /** Where its content stands; for an empty cell, the cell. */
  readonly span: Span;
  /** Where its first link leads. */
  readonly url: string | undefined;
}

/** A table of a Markdown document. */
export interface Table {
  readonly header: readonly Cell[];
  readonly headerSpan: Span;
  readonly rows: readonly {readonly cells: readonly Cell[]; readonly span: Span}[];
}

/** The parts of a Markdown document that registries can be made from. */
export interface DocumentParts {
  readonly tables: readonly Table[];
  /** The lines of running text, as readers see them. */
  readonly lines: readonly string[];
  /** Its first heading. */
  readonly title: string | undefined;
  /** Why it cannot be read at all, as the end of a sentence. */
  readonly unreadable?: string | undefined;
}

/** Reads the tables and lines of a Markdown document. */
export function documentParts(source: TextSource): DocumentParts {
  const {bodyStart} = readFrontMatter(source.text);
  const reader = new Reader(source.text, bodyStart);
  try {
    const root = parseMarkdown(source.text.slice(bodyStart), 'md');
    if (root) reader.read(root);
  } catch (error) {
    reader.unreadable = whyUnreadable(error, source.text, bodyStart);
  }
  return reader;
}

class Reader implements DocumentParts {
  readonly tables: Table[] = [];
  readonly lines: string[] = [];
  title: string | undefined;
  unreadable: string | undefined;

  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  read(node: Nodes): void {
    if (node.type === 'table') this.tables.push(this.#table(node));
    else if (node.type === 'heading') this.title ??= this.#seen(node);
    else if (node.type === 'paragraph') this.lines.push(...this.#seen(node).split('\n'));
    else if ('children' in node) for (const child of node.children) this.read(child);
  }

  #table(node: TableNode): Table {
    const [header, ...rows] = node.children as [TableRow, ...TableRow[]];
    return {
      header: header.children.map((cell) => this.#cell(cell)),
      headerSpan: this.#span(header),
      rows: rows.map((row) => ({cells: row.children.map((cell) => this.#cell(cell)), span: this.#span(row)})),
    };
  }

  #cell(cell: TableCell): Cell {
    const [first, last] = [cell.children[0], cell.children.at(-1)];
    const link = cell.children.find((child) => child.type === 'link');
    const seen = this.#seen(cell);
    return {
      text: seen.trim(),
      hasBreak: seen.includes('\n'),
      span: first && last ? [this.#span(first)[0], this.#span(last)[1]] : this.#span(cell),
      url: link?.url,
    };
  }

  /** What readers see of a node. A colon before a word is text here, though it would begin a directive on a page. */
  #seen(node: Nodes): string {
    switch (node.type) {
      case 'textDirective':
        return this.text.slice(...this.#span(node));
      case 'break':
        return '\n';
      case 'html':
        return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    }
    if ('children' in node) return node.children.map((child) => this.#seen(child)).join('');
    return 'value' in node ? node.value : '';
  }

  #span({position}: Nodes): Span {
    return [(position?.start.offset ?? 0) + this.offset, (position?.end.offset ?? 0) + this.offset];
  }
}
