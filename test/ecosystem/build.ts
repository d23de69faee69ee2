import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A build folder: what it has by path, but for the code and the styles of pages, and the list of these that a service worker has. */
export class Build {
  readonly folder: string;
  /** How long it took, in milliseconds. */
  readonly took: number;

  constructor(folder: string, took: number) {
    this.folder = folder;
    this.took = took;
  }

  /** All files, by their paths with forward slashes, in order. */
  files(): string[] {
    const entries = readdirSync(this.folder, {recursive: true, withFileTypes: true});
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((file) => !/(?:^|\/)(?:assets\/(?:js|css)\/|sw\.js$)/.test(file))
      .sort();
  }

  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }
}
