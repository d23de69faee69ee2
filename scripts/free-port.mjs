import {once} from 'node:events';
import {createServer} from 'node:net';

/**
 * Finds a port that nobody listens on. It is none of those that systems give to whoever asks for any, which are from 32768
 * on: until it is used, nobody else gets it.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
}
