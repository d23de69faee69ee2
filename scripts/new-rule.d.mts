/** Where a rule looks, and how grave it is. */
export interface NewRule {
  kind?: 'page' | 'link' | 'site';
  severity?: 'error' | 'warning';
}

export function newRule(folder: string, name: string, options?: NewRule): string[];
