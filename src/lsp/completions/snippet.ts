import type {Completion} from './completion.ts';

/** A place to fill in. */
interface Place {
  /** In which order the places are filled in; at 0 the cursor ends. */
  readonly stop: number;
  /** What to choose from there. The first one stands there until somebody chooses. */
  readonly choices?: readonly string[];
}

/** A text with places to fill in: as an editor is given it that knows snippets, and as one that does not. */
export function withPlaces(...parts: readonly (string | Place)[]): Pick<Completion, 'text' | 'snippet'> {
  return {
    text: parts.map((part) => (typeof part === 'string' ? part : (part.choices?.[0] ?? ''))).join(''),
    snippet: parts.map((part) => (typeof part === 'string' ? escaped(part) : placeholder(part))).join(''),
  };
}

/** @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#snippet_syntax */
function placeholder({stop, choices = []}: Place): string {
  return choices.length > 0 ? `\${${stop}|${choices.map(escapedChoice).join()}|}` : `$${stop}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapedChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
