import { type Compiled, compile } from '../../../geo/compiler/compile.ts';
import { loadBorders, readFolder } from '../../../geo/compiler/folder.ts';

export const borders = loadBorders();
/** The tiny atlas by file name. */
export const files = readFolder('tests/fixtures/tiny');

/** The tiny atlas with some of its files replaced; null leaves a file out. */
export function compileTiny(change: Record<string, string | null> = {}): Compiled {
  const all = Object.entries({ ...files, ...change }).filter((e): e is [string, string] => e[1] !== null);
  return compile(Object.fromEntries(all), borders);
}

/** One file of the tiny atlas with a piece of it replaced. */
export function edit(file: string, from: string, to: string): Record<string, string> {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
  return { [file]: text.replace(from, () => to) };
}
