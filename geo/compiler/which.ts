import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The file that makes a folder an atlas. */
const HEAD = 'atlas.json';

/**
 * The folder of the atlas to work on, as a path: `given` (an argument or the environment's `ATLAS`) from where the author
 * is (`cwd`) or else from the project's `root`; without it the one that `config.atlas` of package.json names, so that
 * a folder that is begun changes nothing, and where that names none the first folder of `geo` that holds one. Throws a
 * message for the author (`Asked`) when it is no atlas's folder.
 */
export function atlasFolder(given: string | undefined, root: string, cwd = root): string {
  const all = atlasesOf(root);
  if (given === undefined || given === '') {
    const standard = namedIn(root) ?? all[0];
    if (standard === undefined) throw usageError(`No folder of "${join(root, 'geo')}" holds an ${HEAD}.`);
    if (existsSync(join(root, standard, HEAD))) return join(root, standard);
    throw usageError(
      `config.atlas of package.json is "${standard}", which holds no ${HEAD}. Here: ${all.join(', ') || 'none'}.`,
    );
  }
  const found = [resolve(cwd, given), resolve(root, given)].find((dir) => existsSync(join(dir, HEAD)));
  if (found !== undefined) return found;
  throw usageError(
    `"${given}" is no folder of an atlas: it holds no ${HEAD}. Here: ${all.join(', ') || 'none'}; "npm run -s atlas -- new DIR" starts one.`,
  );
}

/** The folder that package.json names; null when it names none. */
function namedIn(root: string): string | null {
  const file = join(root, 'package.json');
  if (!existsSync(file)) return null;
  const { config } = JSON.parse(readFileSync(file, 'utf8')) as { config?: { atlas?: unknown } };
  return typeof config?.atlas === 'string' ? config.atlas : null;
}

/** An error that the author can correct; its message says how. */
export function usageError(message: string): Error {
  // no stack: where in our code it was noticed is of no use to who typed the command
  return Object.assign(new Error(message), { name: 'Asked', stack: message });
}

/** The folders under `geo` that hold an atlas, sorted by name, as paths from the project's root. */
export function atlasesOf(root: string): string[] {
  const geo = join(root, 'geo');
  return readdirSync(geo)
    .sort()
    .filter((name) => existsSync(join(geo, name, HEAD)))
    .map((name) => relative(root, join(geo, name)).replaceAll('\\', '/'));
}
