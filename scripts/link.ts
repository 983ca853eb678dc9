import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { compile } from '../geo/compiler/compile.ts';
import { loadBorders, loadGazetteer, readFolder } from '../geo/compiler/folder.ts';
import { compileGazetteer } from '../geo/compiler/gazetteer.ts';
import { atlasFolder } from '../geo/compiler/which.ts';
import { createMatcher } from '../src/link/match.ts';
import { problemText } from '../src/model/problem.ts';

const USAGE = `link FILE [--atlas DIR]   prints what a text names, a line of JSON for each mention`;

/** A command's output, its stream, and its exit code: 0 done, 1 failed, 2 wrong usage. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

/**
 * The command line, `FILE [--atlas DIR]`; without it the atlas is that of the environment's ATLAS, or the first. Offsets count UTF-16 code units of the file decoded as UTF-8; a byte order
 * mark at its head is one unit, as node decodes it. `cwd` is the reader's folder, `root` where the project is.
 */
export function linkCommand(args: readonly string[], cwd: string, root: string): Outcome {
  const rest = [...args];
  const flag = rest.indexOf('--atlas');
  if (flag >= 0 && rest[flag + 1] === undefined) return { code: 2, text: USAGE };
  if (flag >= 0) rest.splice(flag, 2);
  const [name, ...more] = rest;
  if (name === undefined || more.length > 0 || name.startsWith('--')) return { code: 2, text: USAGE };
  const read = textOf(resolve(cwd, name));
  if (typeof read !== 'string') return { code: 1, text: `${name}: ${read.error}.` };
  const dir = flag < 0 ? atlasFolder(process.env.ATLAS, root, cwd) : resolve(cwd, args[flag + 1] as string);
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    return { code: 1, text: `There is no folder "${dir}".` };
  const { atlas, problems } = compile(readFolder(dir), loadBorders());
  const made = compileGazetteer(loadGazetteer(), atlas.entities);
  const wrong = [
    ...problems.map((p) => problemText({ ...p, file: `${relative(cwd, dir)}/${p.file}` })),
    ...made.problems.map((p) => problemText({ ...p, file: `geo/gazetteer/${p.file}` })),
  ];
  if (wrong.length > 0) return { code: 1, text: wrong.join('\n') };
  const found = createMatcher(made.gazetteer)(read);
  return {
    code: 0,
    text: found
      .map(({ start, end, text, ref, why }) => JSON.stringify({ start, end, text, ref, why }))
      .join('\n'),
  };
}

function textOf(path: string): string | { error: string } {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { error: 'no such file' };
    if (code === 'EISDIR') return { error: 'a folder, not a file' };
    return { error: `could not be read (${code ?? (error as Error).message})` };
  }
}

/** Runs the command for `npm run -s link`, and sets the process's exit code. */
export function main(args: readonly string[]): void {
  const { code, text } = linkCommand(args, process.env.INIT_CWD ?? process.cwd(), process.cwd());
  if (code !== 0) console.error(text);
  else if (text !== '') console.log(text);
  process.exitCode = code;
}
