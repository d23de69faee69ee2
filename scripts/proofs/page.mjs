// What the proofs of this repository's scenarios need of a page.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

// Whoever runs a proof wants to know what is wrong with the page, and not where in the proof that was noticed.
process.on('uncaughtException', ({message}) => {
  console.error(message);
  process.exit(1);
});

const root = join(import.meta.dirname, '../..');

/** The text of a page of the docs. */
export function page(file) {
  return readFileSync(join(root, file), 'utf8');
}

/** The blocks of code of a page in a language, each with the line before it that is not empty. */
export function blocks(text, language) {
  const pattern = new RegExp(`(?:^|\\n)([^\\n]*)\\n\\n( *)\`\`\`${language}[^\\n]*\\n(.*?)\\n *\`\`\``, 'gs');
  return [...text.matchAll(pattern)].map(([, before, indent, code]) => ({
    before: before.trim(),
    code: code.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** Ends the proof where something is not as the page says it. */
export function hold(isTrue, what) {
  if (!isTrue) throw new Error(`Not as the page says: ${what}`);
  console.log(`ok: ${what}`);
}
