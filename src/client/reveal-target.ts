import {native} from './sections.ts';

/** Opens all sections around the target of an address's hash, and goes there: it may have moved as they opened. */
export function revealTarget(hash: string): void {
  const target = document.getElementById(decode(hash.slice(1)));
  const innermost = target?.closest<HTMLDetailsElement>(native);
  for (let around = innermost; around; around = around.parentElement?.closest<HTMLDetailsElement>(native))
    around.open = true;
  if (innermost) target?.scrollIntoView();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
