import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The file that makes a folder an atlas. */
const HEAD = 'atlas.json';

/**
 * The folder of the atlas to work on, as a path: `given` (an argument or the environment's `ATLAS`) from where the author
 * is (`cwd`) or else from the project's `root`; without it the first folder of `geo` that holds an atlas. Throws a
 * message for the author (`Asked`) when it is no atlas's folder.
 */
export function atlasFolder(given: string | undefined, root: string, cwd = root): string {
  const all = atlasesOf(root);
  if (given === undefined || given === '') {
    const [first] = all;
    if (first === undefined) throw usageError(`No folder of "${join(root, 'geo')}" holds an ${HEAD}.`);
    return join(root, first);
  }
  const found = [resolve(cwd, given), resolve(root, given)].find((dir) => existsSync(join(dir, HEAD)));
  if (found !== undefined) return found;
  throw usageError(
    `"${given}" is no folder of an atlas: it holds no ${HEAD}. Here: ${all.join(', ') || 'none'}; "npm run -s atlas -- new NAME" starts one.`,
  );
}

/** An error that is the author's to mend: the message alone says how. */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { name: 'Asked' });
}

/** The folders under `geo` that hold an atlas, in the order of their names, as paths from the project's root. */
export function atlasesOf(root: string): string[] {
  const geo = join(root, 'geo');
  return readdirSync(geo)
    .sort()
    .filter((name) => existsSync(join(geo, name, HEAD)))
    .map((name) => relative(root, join(geo, name)).replaceAll('\\', '/'));
}
