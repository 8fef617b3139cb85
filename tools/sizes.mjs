// What a visitor downloads of dist/, raw and compressed as servers do.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The size of one file in bytes: raw, gzip -9 and brotli 11. */
export async function sizeOf(path) {
  const bytes = await readFile(path);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length,
  };
}

/** One row for each way of using it: the hosted page (and its parts), the single file, the module, the classic script. */
export async function downloads(dist) {
  const hosted = (await readdir(dist)).filter((name) => /^gongkai-/.test(name)).sort();
  const ways = [
    ['hosted page', ['index.html', ...hosted]],
    ...hosted.map((name) => [`  ${name.replace(/-[0-9a-f]+/, '-*')}`, [name]]),
    ['gongkai.html', ['gongkai.html']],
    ['embed, module', ['embed/gongkai.js', 'embed/gongkai_bg.wasm']],
    ['embed, classic', ['embed/gongkai.classic.js']],
  ];
  const rows = [];
  for (const [way, names] of ways) {
    const sizes = await Promise.all(names.map((name) => sizeOf(join(dist, name))));
    const sum = (kind) => sizes.reduce((total, size) => total + size[kind], 0);
    rows.push({ way, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') });
  }
  return rows;
}

/** The rows as text, in kB of 1000 bytes. */
export function table(rows) {
  const width = Math.max(...rows.map(({ way }) => way.length));
  const line = (way, ...cells) => [way.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join(' ');
  const kB = (bytes) => (bytes / 1000).toFixed(1);
  return [
    line('kB', 'raw', 'gzip', 'brotli'),
    ...rows.map(({ way, raw, gzip, brotli }) => line(way, kB(raw), kB(gzip), kB(brotli))),
  ].join('\n');
}
