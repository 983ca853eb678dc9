import type { Report } from './table.ts';

/** Parses JSON, undefined when it cannot; a fault of syntax is reported with its line and column. Keys that could reach a prototype are dropped. */
export function parseJson(text: string, report: Report): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) => (key === '__proto__' ? undefined : value));
  } catch (error) {
    const message = (error as Error).message;
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, at).split('\n');
    report(
      before.length,
      `column ${(before.at(-1) ?? '').length + 1}`,
      text.slice(at, at + 12).split('\n')[0] ?? '',
      'JSON without an error of syntax',
    );
    return undefined;
  }
}

/** The line on which a piece of text first stands; 1 when it does not. */
export function lineOf(text: string, piece: string): number {
  const at = text.indexOf(piece);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
