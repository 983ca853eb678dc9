import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildPages, PAGES } from '../pages/build.ts';

/** Where the tests keep the site as it is published. */
export const SITE = '.cache/site';

/** What the site is made from, and what its pages for tests are made from beside that. */
const INPUTS = [
  'index.html',
  'vite.config.ts',
  'vite.maplibre.ts',
  'package-lock.json',
  'src',
  'geo',
  'public',
];
const PAGE_INPUTS = [...INPUTS, 'tests/pages'];

/** Builds the site for the tests; one that was made from the same files is taken as it is. */
export function buildSite(): Promise<void> {
  return unlessMade(SITE, INPUTS, () =>
    build({ logLevel: 'error', build: { outDir: SITE, emptyOutDir: true } }).then(() => {}),
  );
}

/** Builds the site of another atlas into a folder, as `buildSite` does that of the first. */
export async function buildSiteOf(atlas: string, out: string): Promise<void> {
  const before = process.env.ATLAS;
  process.env.ATLAS = atlas;
  try {
    await unlessMade(out, [...INPUTS, atlas], () =>
      build({ logLevel: 'error', build: { outDir: out, emptyOutDir: true } }).then(() => {}),
    );
  } finally {
    process.env.ATLAS = before;
  }
}

/** Builds the pages for tests, as `buildSite` does the site. */
export function buildTestPages(): Promise<void> {
  return unlessMade(PAGES, PAGE_INPUTS, buildPages);
}

async function unlessMade(dir: string, inputs: readonly string[], make: () => Promise<void>): Promise<void> {
  const stamp = `${dir}.sha256`;
  const hash = hashOf(inputs);
  if (existsSync(dir) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  // a build that is broken off leaves no stamp
  rmSync(stamp, { force: true });
  await make();
  writeFileSync(stamp, hash);
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
