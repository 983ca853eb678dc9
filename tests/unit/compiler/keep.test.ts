import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepIn } from '../../../geo/compiler/keep.ts';

let root = '';
let made = 0;
let entry = 0;
const make = () => ({ n: ++made });
/** A cache as in a new process, which writes every value to a file. */
const fresh = () => keepIn(join(root, 'kept'), 0);
/** A module of its own name, for code is read once in a process. */
const moduleWith = (helper: string): string => {
  const dir = join(root, String(++entry));
  mkdirSync(dir);
  writeFileSync(join(dir, 'helper.ts'), helper);
  writeFileSync(join(dir, 'entry.ts'), "import { f } from './helper.ts';\nexport const g = f;\n");
  return pathToFileURL(join(dir, 'entry.ts')).href;
};
const files = () => readdirSync(join(root, 'kept'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keep-'));
  made = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a costly value', () => {
  it('is made once for the same inputs, in a process and from one to the next', () => {
    const task = { name: 'x', code: moduleWith('a'), inputs: ['1', '2'] };
    const keep = fresh();
    const first = keep(task, make);
    expect(keep(task, make)).toBe(first);
    expect(fresh()(task, make)).toEqual({ n: 1 });
    expect(made).toBe(1);
  });

  it('is made again when an input changes, or text moves from one input to the next', () => {
    const code = moduleWith('a');
    const keep = fresh();
    for (const inputs of [['1', '2'], ['1', '3'], ['12', ''], ['1']]) keep({ name: 'x', code, inputs }, make);
    expect(made).toBe(4);
  });

  it('is made again when the code changes, also in an imported module', () => {
    fresh()({ name: 'x', code: moduleWith('a'), inputs: [] }, make);
    fresh()({ name: 'x', code: moduleWith('a'), inputs: [] }, make);
    expect(made).toBe(1);
    fresh()({ name: 'x', code: moduleWith('b'), inputs: [] }, make);
    expect(made).toBe(2);
  });

  it('is made again when its file is damaged, and the file is repaired', () => {
    const task = { name: 'x', code: moduleWith('a'), inputs: [] };
    fresh()(task, make);
    const path = join(root, 'kept', files()[0] as string);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 3));
    expect(fresh()(task, make)).toEqual({ n: 2 });
    expect(fresh()(task, make)).toEqual({ n: 2 });
  });

  it('is made when the folder cannot be created, and leaves no temporary file behind', () => {
    writeFileSync(join(root, 'kept'), 'a file');
    expect(fresh()({ name: 'x', code: moduleWith('a'), inputs: [] }, make)).toEqual({ n: 1 });
    expect(readdirSync(root)).toContain('kept');
    rmSync(join(root, 'kept'));
    fresh()({ name: 'x', code: moduleWith('a'), inputs: [] }, make);
    expect(files()).toHaveLength(1);
  });

  it('is deleted when unused for a week', () => {
    const code = moduleWith('a');
    for (const input of ['old', 'used']) fresh()({ name: input, code, inputs: [] }, make);
    const past = new Date(Date.now() - 8 * 86_400_000);
    for (const name of files()) utimesSync(join(root, 'kept', name), past, past);
    fresh()({ name: 'used', code, inputs: [] }, make);
    fresh()({ name: 'new', code, inputs: [] }, make);
    expect(
      files()
        .map((f) => f.split('-')[0])
        .sort(),
    ).toEqual(['new', 'used']);
  });

  it('is not written to a file when it is fast to make', () => {
    keepIn(join(root, 'kept'), 60_000)({ name: 'x', code: moduleWith('a'), inputs: [] }, make);
    expect(readdirSync(root)).not.toContain('kept');
  });
});
