import {readFile} from 'node:fs/promises';
import {setTimeout} from 'node:timers/promises';

/** What is used of the context of a loader of webpack or Rspack. */
interface LoaderContext {
  readonly resourcePath: string;
  async(): (error: Error | null, source?: string) => void;
}

/** How long a file is waited for, in milliseconds: whoever writes it has ended, or never will. */
const patience = 2000;

/**
 * A loader that waits until a generated file is whole. Docusaurus empties its files before it writes them, so that a
 * server may find nothing in one, or its beginning.
 */
export default function wholeFileLoader(this: LoaderContext, source: string): void {
  const done = this.async();
  const {resourcePath} = this;
  whole(resourcePath, source).then((text) => done(null, text), done);
}

async function whole(file: string, source: string): Promise<string> {
  let text = source;
  for (const end = Date.now() + patience; !isWhole(file, text) && Date.now() < end; await setTimeout(10))
    // A file that is gone meanwhile is the bundler's to report.
    text = await readFile(file, 'utf8').catch(() => text);
  return text;
}

/** Whether a text is all of a generated file: JSON, or a module whose last statement ends. */
export function isWhole(file: string, text: string): boolean {
  if (!file.endsWith('.json')) return /[;}]\s*$/.test(text);
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
