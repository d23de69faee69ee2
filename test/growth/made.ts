/** Inputs of one kind that differ in size only: what is made for twice the number is twice as long. */
export type Made = (size: number) => string;

/** A piece again and again. */
export const repeated =
  (piece: string, before = '', after = ''): Made =>
  (size) =>
    `${before}${piece.repeat(size)}${after}`;

/** Numbered pieces, one after the other. */
export const numbered =
  (piece: (number: number) => string, before = '', after = ''): Made =>
  (size) =>
    `${before}${Array.from({length: size}, (_, number) => piece(number)).join('')}${after}`;

/** What opens as often as it closes. */
export const nested =
  (open: string, close: string, middle = 'a'): Made =>
  (size) =>
    `${open.repeat(size)}${middle}${close.repeat(size)}\n`;
