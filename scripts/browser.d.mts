/** What the search for a browser asks of a machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  isRoot: boolean;
  exists(path: string): boolean;
  /** Where Playwright would keep its own browser, downloaded or not. */
  playwrightPath(): string | undefined;
  /** Runs a command to its end, for at most `timeout` milliseconds. */
  run(command: string, args: string[], timeout: number): {ok: boolean; output: string};
  /** Tells the person at the terminal what goes on. */
  say(line: string): void;
}

export const remedies: string;
export const thisMachine: Machine;
export function usualPlaces(machine: Pick<Machine, 'env' | 'platform'>): string[];
export function findBrowser(machine?: Machine): string | undefined;
export function ensureBrowser(machine?: Machine): string;
