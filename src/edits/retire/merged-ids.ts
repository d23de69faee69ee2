import type {RegistryEntry} from '../../content/registry-entry.ts';

/** An id that is taken out, and the one that takes over from it, if one does. */
export interface Retiring {
  readonly entry: RegistryEntry;
  readonly into?: RegistryEntry | undefined;
}

/** Whether an id as written stands for what is taken out: its own, or one that it had before. */
export function isRetired({entry}: Retiring, written: string): boolean {
  return written === entry.id || entry.formerly.includes(written);
}

/** What is left of some ids, each once: what takes over stands in the first place of what it takes over from. */
export function mergedIds(retiring: Retiring, written: readonly string[]): string[] {
  const {into} = retiring;
  return [...new Set(written.flatMap((id) => (isRetired(retiring, id) ? (into ? [into.id] : []) : [id])))];
}
