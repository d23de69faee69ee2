import type {Span} from '../diagnostics/diagnostic.ts';

/** What `personas new` writes where only an author knows what belongs there. */
export const placeholder = {
  introduction: 'In one sentence: what this page says, and when you need it.',
  body: 'Write here what to do, step by step.',
  common: 'Write here what all readers of this page need. What only one of them needs goes into a section below.',
  summary: 'say what is inside',
  section: 'What only this reader needs.',
} as const;

const all = Object.values(placeholder);

/** Where a body still has what `personas new` wrote. */
export function placeholdersIn(text: string, bodyStart: number): Span[] {
  const found = all.flatMap((words) => {
    const start = text.indexOf(words, bodyStart);
    return start < 0 ? [] : [[start, start + words.length] as const];
  });
  return found.sort((a, b) => a[0] - b[0]);
}
