// Serves a folder on this machine's loopback address; `make run` and the browser tests use it.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Starts serving `dir`. `port` 0 takes a free one; `base` is the path it all lies below; `headers` are added to every
 * answer; `pages` are further files, path to content, HTML unless the path says otherwise; `posts` hear what is posted,
 * path from the root to function; `onRequest` hears of each request. `spoil` may have the file of a path answered in
 * another way: with another `{status, headers, body}`, or `broken` off half-way.
 * Resolves to `{url, close}`.
 */
export async function serve({ dir, port = 0, base = '/', headers = {}, pages = {}, posts = {}, spoil = () => {}, onRequest = () => {} }) {
  const server = createServer(async (request, response) => {
    const answer = (status, text) => response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
    for (const [name, value] of Object.entries({ 'cache-control': 'no-cache', ...headers })) response.setHeader(name, value);
    onRequest(request);
    if (request.method === 'POST' && Object.hasOwn(posts, request.url)) {
      posts[request.url](await text(request));
      return response.writeHead(204).end();
    }
    if (!['GET', 'HEAD'].includes(request.method)) return answer(405, 'only GET and HEAD\n');
    const path = pathBelow(base, request.url);
    if (path === null) return answer(404, 'not found\n');
    if (Object.hasOwn(pages, path)) return response.writeHead(200, { 'content-type': types[extname(path)] ?? types['.html'] }).end(pages[path]);
    const file = fileIn(dir, path);
    const found = file && (await stat(file).catch(() => null));
    if (!found?.isFile()) return answer(404, 'not found\n');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const spoiled = spoil(path);
    if (spoiled) {
      const { status = 200, headers: others, body = await readFile(file), broken } = spoiled;
      response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...others });
      return broken ? response.write(body.subarray(0, body.length / 2), () => response.destroy()) : response.end(body);
    }
    response.writeHead(200, { 'content-type': type, 'content-length': found.size });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/** The path of an address below `base`, without a slash in front; null where it is none. */
function pathBelow(base, address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    if (!path.startsWith(base) || path.includes('\0')) return null;
    return path.slice(base.length).replace(/(^|\/)$/, '$1index.html');
  } catch {
    return null; // not rightly percent-encoded
  }
}

/** The file that a path means, if it is one inside the folder. */
function fileIn(dir, path) {
  const root = resolve(dir) + sep;
  const file = resolve(join(root, path));
  return file.startsWith(root) ? file : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '8080' } } });
  try {
    const { url } = await serve({ dir: positionals[0] ?? 'dist', port: Number(values.port) });
    console.log(`${url} (Ctrl+C ends it)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${values.port} is taken: choose another one, for example with PORT=8081.`);
    process.exitCode = 1;
  }
}
