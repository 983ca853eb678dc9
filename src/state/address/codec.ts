import type { Atlas } from '../../model/types.ts';

/** What became of a value: the value as the state holds it, or what is wrong, and then what of it can be used all the same. */
type Checked<V> =
  | { readonly value: V; readonly wrong?: undefined }
  | { readonly wrong: string; readonly value?: V };

/** How one field of the state is written in an address, read from it, and checked. */
export interface Codec<V> {
  /** Its key in the hash; empty for the passage, which has none, and null for a field that is not in the address. */
  readonly key: string | null;
  /** The form of its value in an address, and what it means, for the README. */
  readonly form: string;
  readonly words: string;
  /** A value as the address writes it. Null and nothing are written as empty text. */
  write(value: V): string;
  /** Text of an address as a value that `check` then judges; text of another form stays text. */
  parse(text: string): unknown;
  /** Judges any value at all: never throws, gives back a copy of its own. `wrong` is a clause such as `"p99" is not a passage`. */
  check(value: unknown, atlas: Atlas): Checked<V>;
  /** What the page does instead, when an address asks for what cannot be. */
  readonly instead?: string;
}

/** A clause that says what is wrong with a value. */
export function wrong(value: unknown, is: string): { wrong: string } {
  return { wrong: `${inWords(value)} ${is}` };
}

const MOST = 40;

/** Any value in a few characters, for a message. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return `"${short(value)}"`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) {
    try {
      return short(JSON.stringify(value) ?? 'an object');
    } catch {
      return 'an object';
    }
  }
  return String(value);
}

const short = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** `a, b or c`. */
export function oneOf(values: readonly string[]): string {
  return values.length < 2
    ? values.join('')
    : `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`;
}

/** A switch: 1 or 0. */
export function flag(key: string, words: string): Codec<boolean> {
  return {
    key,
    form: '`1` or `0`',
    words,
    write: (value) => (value ? '1' : '0'),
    parse: (text) => (text === '1' ? true : text === '0' ? false : text),
    check: (value) =>
      typeof value === 'boolean' ? { value } : wrong(value, 'is neither yes (1) nor no (0)'),
  };
}

/** One word of a few. */
export function word<V extends string>(key: string, words: string, values: readonly V[]): Codec<V> {
  return {
    key,
    form: values.map((v) => `\`${v}\``).join(', '),
    words,
    write: (value) => value,
    parse: (text) => text,
    check: (value) =>
      values.includes(value as V) ? { value: value as V } : wrong(value, `is not ${oneOf(values)}`),
  };
}
