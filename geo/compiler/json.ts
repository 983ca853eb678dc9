import type { Report } from './table.ts';

/** A parsed JSON text, with the line of each object, array and member. */
export interface Json {
  readonly value: unknown;
  /** Line (the first is 1) of an object or an array, or of one of its members; 1 when it is not of this text. */
  lineOf(value: unknown, key?: string | number): number;
}

/** Deepest nesting that is parsed; no file of an atlas needs more. */
const DEPTH = 64;
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

interface Fault {
  readonly at: number;
  readonly expected: string;
}

/**
 * Parses JSON, undefined when it cannot; a fault of syntax is reported with its line and column, a key given twice with
 * its line. Objects have no prototype, so that no key of a file is more than a key.
 */
export function parseJson(text: string, report: Report): Json | undefined {
  const places = new Map<object, { at: number; members: Map<string | number, number> }>();
  const lineAt = (at: number) => text.slice(0, at).split('\n').length;
  let at = 0;

  const fail = (expected: string, where = at): never => {
    throw { at: where, expected } satisfies Fault;
  };
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  /** Consumes one of the marks and returns it. */
  const take = (marks: string, expected: string): string => {
    match(SPACE);
    const mark = text[at];
    if (mark === undefined || !marks.includes(mark)) return fail(expected);
    at++;
    return mark;
  };
  const string = (): string => {
    match(SPACE);
    const start = at;
    if (text[at] !== '"') return fail('a key in double quotation marks');
    for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
    at++;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      return fail('a text closed by a quotation mark, on one line, with its escapes sound', start);
    }
  };
  const value = (depth: number): unknown => {
    match(SPACE);
    const start = at;
    if (depth > DEPTH) return fail(`nesting no deeper than ${DEPTH}`);
    if (text[at] === '"') return string();
    if (text[at] !== '{' && text[at] !== '[') {
      const scalar = match(SCALAR);
      return scalar === '' ? fail('a value') : JSON.parse(scalar);
    }
    const members = new Map<string | number, number>();
    const list = text[at++] === '[';
    const made = (list ? [] : Object.create(null)) as Record<string | number, unknown>;
    places.set(made, { at: start, members });
    const close = list ? ']' : '}';
    match(SPACE);
    if (text[at] === close) {
      at++;
      return made;
    }
    do {
      match(SPACE);
      const where = at;
      const key = list ? members.size : string();
      if (!list) take(':', 'a colon after the key');
      const before = members.get(key);
      if (before !== undefined)
        report(
          lineAt(where),
          String(key),
          `"${key}" twice`,
          `each key once (also at line ${lineAt(before)})`,
        );
      members.set(key, where);
      made[key] = value(depth + 1);
    } while (take(`,${close}`, `a comma or ${close}`) === ',');
    return made;
  };

  try {
    const whole = value(0);
    match(SPACE);
    if (at < text.length) fail('nothing after the end');
    return {
      value: whole,
      lineOf(of, key) {
        const place = places.get(of as object);
        return lineAt((key === undefined ? undefined : place?.members.get(key)) ?? place?.at ?? 0);
      },
    };
  } catch (thrown) {
    const { at: where, expected } = thrown as Fault;
    const before = text.slice(0, where).split('\n');
    const got = text.slice(where, where + 12).split('\n')[0] || 'the end of the line';
    report(
      before.length,
      `column ${(before.at(-1) ?? '').length + 1}`,
      got,
      `JSON without an error of syntax: ${expected}`,
    );
    return undefined;
  }
}

/** The value as an object; an empty one when it is not an object. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Record<
    string,
    unknown
  >;
}
