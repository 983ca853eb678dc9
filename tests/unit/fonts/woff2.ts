import { brotliDecompressSync } from 'node:zlib';

/** WOFF2's short names of tables, by their number in the directory; only the place of `cmap`, `glyf` and `loca` matters here. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const NAMED = 63;

/** The code points that a WOFF2 font has a glyph for. */
export function codePointsOf(file: Buffer): Set<number> {
  const tables = file.readUInt16BE(12);
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = file[at++] as number;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let before = 0;
  let cmap = -1;
  for (let i = 0; i < tables; i++) {
    const flags = file[at++] as number;
    const tag = flags & 63;
    if (tag === NAMED) at += 4;
    const size = base128();
    const transformed = tag === GLYF || tag === LOCA ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const stored = transformed ? base128() : size;
    if (tag === CMAP) cmap = before;
    before += stored;
  }
  const data = brotliDecompressSync(file.subarray(at));
  return readCmap(data.subarray(cmap));
}

function readCmap(table: Buffer): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const sub = table.subarray(table.readUInt32BE(4 + 8 * i + 4));
    const format = sub.readUInt16BE(0);
    if (format === 4) readSegments(sub, found);
    if (format === 12) readGroups(sub, found);
  }
  return found;
}

function readSegments(sub: Buffer, found: Set<number>): void {
  const twice = sub.readUInt16BE(6);
  for (let s = 0; s < twice; s += 2) {
    const end = sub.readUInt16BE(14 + s);
    const start = sub.readUInt16BE(16 + twice + s);
    const delta = sub.readUInt16BE(16 + 2 * twice + s);
    const place = 16 + 3 * twice + s;
    const offset = sub.readUInt16BE(place);
    for (let c = start; c <= end && c < 0xffff; c++) {
      const glyph = offset ? sub.readUInt16BE(place + offset + 2 * (c - start)) : (c + delta) & 0xffff;
      if (glyph !== 0) found.add(c);
    }
  }
}

function readGroups(sub: Buffer, found: Set<number>): void {
  for (let g = 0; g < sub.readUInt32BE(12); g++) {
    const [start, end] = [sub.readUInt32BE(16 + 12 * g), sub.readUInt32BE(20 + 12 * g)];
    for (let c = start; c <= end; c++) found.add(c);
  }
}
