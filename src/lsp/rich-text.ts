/** A piece of a line: as it is, or set off as a label or as code. */
type Piece = string | {readonly bold: string} | {readonly code: string};

/** Lines to be shown in an editor, each a paragraph. */
export type RichText = readonly (readonly Piece[])[];

/** The text as Markdown, in which nothing that somebody wrote is markup. */
export function asMarkdown(text: RichText): string {
  return joined(text, (piece) => {
    if (typeof piece === 'string') return escaped(piece);
    return 'bold' in piece ? `**${escaped(piece.bold)}**` : `\`${piece.code}\``;
  });
}

/** The text for editors that know no Markdown. */
export function asPlainText(text: RichText): string {
  return joined(text, (piece) => {
    if (typeof piece === 'string') return inLine(piece);
    return 'bold' in piece ? inLine(piece.bold) : piece.code;
  });
}

function joined(text: RichText, written: (piece: Piece) => string): string {
  return text.map((line) => line.map(written).join('')).join('\n\n');
}

function escaped(text: string): string {
  return inLine(text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&'));
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
