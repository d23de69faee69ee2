import type {Position, Range} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import type {Span} from '../diagnostics/diagnostic.ts';
import {positionAt, type TextSource} from '../diagnostics/text-source.ts';

/** A file that is open in the editor. */
export class OpenFile {
  /** Without a byte order mark, as all texts of this project. */
  readonly text: string;
  /** 1 where the editor keeps a byte order mark as the first character, 0 elsewhere. */
  readonly mark: 0 | 1;

  /** @param document it changes under the hands of the protocol; the text is as it was when this was made */
  constructor(
    readonly path: string,
    private readonly document: TextDocument,
  ) {
    const text = document.getText();
    this.mark = text.startsWith('\uFEFF') ? 1 : 0;
    this.text = text.slice(this.mark);
    this.uri = document.uri;
    this.version = document.version;
  }

  readonly uri: string;
  readonly version: number;

  /** The offset of a position into the text. */
  offsetAt(position: Position): number {
    return Math.max(0, this.document.offsetAt(position) - this.mark);
  }
}

/** A span as a range of the protocol, whose lines and UTF-16 columns count from 0. */
export function rangeOf(source: TextSource, [start, end]: Span, mark: 0 | 1 = 0): Range {
  const position = (offset: number): Position => {
    const {line, column} = positionAt(source, offset);
    return {line: line - 1, character: column - 1 + (line === 1 ? mark : 0)};
  };
  return {start: position(start), end: position(end)};
}
