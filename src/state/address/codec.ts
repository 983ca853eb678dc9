import type { Atlas } from '../../model/types.ts';

/** The result of a check: the value as the state holds it, or what is wrong with it and, where possible, the part of it that is valid. */
type Checked<V> =
  | { readonly value: V; readonly wrong?: undefined }
  | { readonly wrong: string; readonly value?: V };

/** How one field of the state is written in the address, read from it and checked. */
export interface Codec<V> {
  /** Its key in the hash; empty for the passage, which has none, and null for a field that is not in the address. */
  readonly key: string | null;
  /** The format of its value in the address, and what it means, for the README. */
  readonly form: string;
  readonly words: string;
  /** A value as text for the address; null and an empty list are written as empty text. */
  write(value: V): string;
  /** Parses text of the address into a value for `check`; text that does not parse is returned as it is. */
  parse(text: string): unknown;
  /** Checks any value: never throws, returns a copy. `wrong` is a clause such as `"p99" is not a passage`. */
  check(value: unknown, atlas: Atlas): Checked<V>;
  /** What the page does instead when an address asks for something invalid. */
  readonly instead?: string;
}

/** A clause that says what is wrong with a value. */
export function wrong(value: unknown, is: string): { wrong: string } {
  return { wrong: `${inWords(value)} ${is}` };
}

const MOST = 40;

/** Any value shortened to a few characters, for a message. */
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

/** One of a few words. */
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
