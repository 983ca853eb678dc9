import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { compile } from '../geo/compiler/compile.ts';
import { loadBorders, readFolder } from '../geo/compiler/folder.ts';
import { starter } from '../geo/compiler/starter.ts';
import { problemText } from '../src/model/problem.ts';

const USAGE = `atlas check DIR   says what is wrong in an atlas's folder, by file and line
atlas new DIR     starts an atlas: a folder with every file it needs, such as geo/my-essay`;

/** A command's output and its exit code: 0 valid, 1 invalid, 2 wrong usage. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

/**
 * The command line, `check DIR` or `new DIR`. `cwd` is the author's folder; under npm that is `INIT_CWD`, because npm
 * changes to the project's root.
 */
export function atlasCommand(args: readonly string[], cwd: string): Outcome {
  const [verb, name, ...rest] = args;
  if (name === undefined || rest.length > 0) return { code: 2, text: USAGE };
  if (verb === 'check') return check(name, cwd);
  if (verb === 'new') return start(name, cwd);
  return { code: 2, text: USAGE };
}

function check(name: string, cwd: string): Outcome {
  const dir = resolve(cwd, name);
  if (!existsSync(dir)) return { code: 1, text: `There is no folder "${dir}".` };
  const { atlas, problems } = compile(readFolder(dir), loadBorders());
  if (problems.length > 0)
    return { code: 1, text: problems.map((p) => problemText({ ...p, file: join(name, p.file) })).join('\n') };
  const entities = Object.values(atlas.entities);
  const flows = entities.filter((e) => e.kind === 'flow');
  return {
    code: 0,
    text: `${count(atlas.passages.length, 'passage')}, ${entities.length} entities, ${count(flows.length, 'flow')}, no problems`,
  };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function start(path: string, cwd: string): Outcome {
  const dir = resolve(cwd, path);
  const name = basename(path);
  const within = relative(cwd, dir);
  if (within.startsWith('..') || isAbsolute(within) || isAbsolute(path))
    return { code: 2, text: `"${path}" is not below "${cwd}": name a folder to be made there.` };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    return {
      code: 2,
      text: `"${name}" is no name for an atlas: lower-case letters, digits and single hyphens.`,
    };
  if (existsSync(dir)) return { code: 1, text: `"${dir}" is there already; nothing was written.` };
  for (const [file, text] of Object.entries(starter(name))) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text, { flag: 'wx' });
  }
  return {
    code: 0,
    text: `Made ${dir}. Write in essay.md; "npm run dev -- ${path}" shows it, "npm run -s atlas -- check ${path}" says what is wrong.`,
  };
}

/** Runs the command for `npm run -s atlas`, and sets the process's exit code. */
export function main(args: readonly string[]): void {
  const { code, text } = atlasCommand(args, process.env.INIT_CWD ?? process.cwd());
  if (code === 2) console.error(text);
  else console.log(text);
  process.exitCode = code;
}
