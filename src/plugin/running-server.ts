import {rmSync} from 'node:fs';
import {attempt, readFile} from '../site/read-file.ts';
import type {ServedPage} from '../views/listed-page.ts';
import {writeGenerated} from './generated-files.ts';

/** What is used of a development server that has begun to listen. */
interface DevServer {
  readonly server?: {readonly address: () => {readonly port: number} | string | null} | null;
  readonly options?: {readonly host?: string; readonly server?: {readonly type?: string} | string};
}

/**
 * Writes down, for editors, that `docusaurus start` runs, where, and which page is served at which address. The file goes
 * with the process; of one that was killed, it names a process that is no more.
 */
export class RunningServer {
  #origin: string | undefined;
  #pages: Readonly<Record<string, string>> = {};

  /** @param file an absolute path */
  constructor(private readonly file: string) {}

  /** What the bundler is to be told, so that this is noticed. */
  get configuration(): object {
    return {onListening: (server: DevServer) => this.#listens(server)};
  }

  /** The pages that are served now. */
  serves(pages: readonly Pick<ServedPage, 'file' | 'href'>[]): void {
    this.#pages = Object.fromEntries(pages.map(({file, href}) => [file, href]));
    this.#write();
  }

  #listens({server, options}: DevServer): void {
    const address = server?.address();
    if (!address || typeof address === 'string') return;
    const kind = options?.server;
    const isSecure = (typeof kind === 'string' ? kind : kind?.type) === 'https';
    const {host = 'localhost'} = options ?? {};
    const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
    this.#origin = `http${isSecure ? 's' : ''}://${name}:${address.port}`;
    process.once('exit', () => {
      if (this.#isMine()) rmSync(this.file, {force: true});
    });
    this.#write();
  }

  /** Whether no other server has begun in this folder since. */
  #isMine(): boolean {
    return attempt(() => JSON.parse(readFile(this.file).toString('utf8')).pid) === process.pid;
  }

  #write(): void {
    if (this.#origin !== undefined)
      writeGenerated(this.file, {pid: process.pid, origin: this.#origin, pages: this.#pages});
  }
}
