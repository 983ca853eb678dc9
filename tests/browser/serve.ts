import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly url: string;
  /** The files whose content was sent, in order: one that the browser had kept and asked about is not sent again. */
  readonly sent: readonly string[];
  close(): Promise<void>;
}

/** A plain static server of a folder under a sub-path, as any host is. Returns its address and its end. */
export async function serve(dir: string, under: string): Promise<Served> {
  const sent: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] as string);
    const file = normalize(path.startsWith(under) ? path.slice(under.length) : '\0');
    const name = file.endsWith('/') || file === '.' ? 'index.html' : file;
    const body = await readFile(join(dir, name)).catch(() => null);
    if (!body || file.startsWith('..')) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    const headers = { 'cache-control': 'no-cache', etag };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    sent.push(name);
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] ?? TYPES['.html'] }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    sent,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
