import { join } from 'node:path';
import { atlasesOf, atlasFolder, usageError } from '../geo/compiler/which.ts';

/** The atlas that a command names, and the remaining arguments. */
export interface Taken {
  readonly dir: string;
  /** Folder for its pictures: the project's `docs` for the first atlas, a separate one for any other. */
  readonly docs: string;
  readonly rest: readonly string[];
}

/**
 * Takes `--atlas DIR` out of a command's arguments; without it the environment's ATLAS or the first atlas counts. What is
 * built in the same process is of that atlas too. Throws a message for the author when there is no such atlas.
 */
export function takeAtlas(args: readonly string[]): Taken {
  const root = process.cwd();
  const at = args.indexOf('--atlas');
  const given = at < 0 ? process.env.ATLAS : args[at + 1];
  if (at >= 0 && given === undefined) throw usageError('--atlas needs the folder of an atlas.');
  const dir = atlasFolder(given, root, process.env.INIT_CWD);
  process.env.ATLAS = dir;
  const first = dir === join(root, atlasesOf(root)[0] ?? '');
  return {
    dir,
    docs: first ? 'docs' : join(dir, 'docs'),
    rest: args.filter((_a, i) => at < 0 || (i !== at && i !== at + 1)),
  };
}
