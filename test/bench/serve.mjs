// Serves a built site as hosts of static files do.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {gzipSync} from 'node:zlib';

const types = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml'};

/**
 * Serves a folder, compressed, and keeps the scripts and style sheets that it is asked for. What a page only prefetches
 * for the next one is not needed for this one.
 */
export async function serve(folder) {
  const asked = new Map();
  const compressed = new Map();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const file = join(folder, pathname.endsWith('/') || !extname(pathname) ? join(pathname, 'index.html') : pathname);
    try {
      const content = readFileSync(file);
      if (/\.(?:js|css)$/.test(file) && !request.headers['sec-purpose']) asked.set(pathname, content.toString());
      const body = compressed.get(file) ?? gzipSync(content);
      compressed.set(file, body);
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, {'content-type': type, 'content-encoding': 'gzip'}).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {asked, address: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}
