import type { Source } from '../../src/model/types.ts';
import { type Context, fileText } from './context.ts';
import { isDate } from './fields.ts';
import { objectOf, parseJson } from './json.ts';
import { type Report, reporter } from './table.ts';

/** Reports a fault in a key of an item. */
type Complain = (key: string, got: unknown, expected: string) => void;

/** Reads `sources.json`, an array of CSL-JSON items. An item without a valid id is left out; an invalid key is left empty. */
export function readSources(c: Context): void {
  const file = 'sources.json';
  const text = fileText(c, file);
  if (text === null) return;
  const report = reporter(c.problems, file);
  const json = parseJson(text, report);
  if (!json) return;
  const items = json.value;
  if (!Array.isArray(items) || items.length === 0) {
    report(1, 'file', say(items), 'an array of CSL-JSON items, one at least');
    return;
  }
  for (const [i, given] of items.entries()) {
    const item = objectOf(given);
    const id = item.id;
    const line = json.lineOf(items, i);
    if (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      report(line, `item ${i + 1}: id`, say(id), 'an id of lower-case letters, digits and single hyphens');
      continue;
    }
    const ref = `source:${id}`;
    const before = c.defined.get(ref);
    if (before) {
      report(line, 'id', id, `an id of its own ("${id}" is defined at ${before})`);
      continue;
    }
    c.defined.set(ref, `${file}:${line}`);
    const bad = complainer(report, id, (key) => json.lineOf(given, key));
    if (text_(item.title) === null) bad('title', item.title, 'a title');
    c.sources.set(ref, {
      ref,
      type: text_(item.type) ?? 'document',
      title: text_(item.title) ?? id,
      authors: authorsOf(item.author, bad),
      container: text_(item['container-title']),
      publisher: text_(item.publisher),
      date: dateOf(item.issued, bad),
      url: addressOf(item.URL, bad),
      note: text_(item.note),
    });
  }
}

function complainer(report: Report, id: string, lineOf: (key: string) => number): Complain {
  return (key, got, expected) => report(lineOf(key), `${id}: ${key}`, say(got), expected);
}

function authorsOf(value: unknown, bad: Complain): string[] {
  if (value === undefined) return [];
  const names = (Array.isArray(value) ? value : [null]).map((given) => {
    const a = objectOf(given);
    return text_(a.literal) ?? [text_(a.given), text_(a.family)].filter(Boolean).join(' ');
  });
  if (names.includes('')) bad('author', value, 'names with literal, or family and given');
  return names.filter(Boolean);
}

function dateOf(value: unknown, bad: Complain): Source['date'] {
  if (value === undefined) return null;
  const parts = objectOf(value)['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  const date = Array.isArray(first)
    ? first.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-')
    : '';
  if (isDate(date)) return date;
  bad('issued', value, '{"date-parts": [[year, month, day]]}, month and day as far as known');
  return null;
}

function addressOf(value: unknown, bad: Complain): string | null {
  if (value === undefined) return null;
  const url = text_(value);
  if (url && /^https?:\/\/\S+$/.test(url) && URL.canParse(url)) return url;
  bad('URL', value, 'an address that starts with http:// or https://');
  return null;
}

function say(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function text_(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
