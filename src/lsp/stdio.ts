import {createConnection, ProposedFeatures} from 'vscode-languageserver/node';
import {Server} from './server.ts';

/**
 * Serves one editor over standard input and output until it goes. The process ends with it.
 *
 * @param sites folders of sites to look at, whatever the editor shows
 */
export function serveOverStdio(sites: readonly string[]): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const log = (error: unknown) => connection.console.error(error instanceof Error ? `${error.stack}` : String(error));
  // An editor that died reads no more, and there is nobody left to answer.
  process.stdout.once('error', () => process.exit(1));
  // An editor that loses its server has lost all it was sent: whatever goes wrong, it goes on.
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  new Server(connection, sites).start();
  return new Promise(() => {});
}
