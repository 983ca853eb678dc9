import type { Source } from '../../src/model/types.ts';
import { type Context, fileText } from './context.ts';
import { lineOf, parseJson } from './json.ts';
import { reporter } from './table.ts';

interface CslName {
  literal?: unknown;
  family?: unknown;
  given?: unknown;
}

/** Reads `sources.json`: an array of CSL-JSON items. */
export function readSources(c: Context): void {
  const file = 'sources.json';
  const text = fileText(c, file);
  if (text === null) return;
  const report = reporter(c.problems, file);
  const items = parseJson(text, report);
  if (items === undefined) return;
  if (!Array.isArray(items)) {
    report(1, 'file', typeof items, 'an array of CSL-JSON items');
    return;
  }
  for (const [i, item] of items.entries()) {
    const s = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    const id = text_(s.id);
    const line = lineOf(text, `"${id ?? ''}"`);
    if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      report(
        line,
        `item ${i + 1}: id`,
        String(s.id ?? ''),
        'an id of lower-case letters, digits and single hyphens',
      );
      continue;
    }
    const ref = `source:${id}`;
    if (c.sources.has(ref)) {
      report(line, 'id', id, `an id of its own ("${id}" is there twice)`);
      continue;
    }
    const title = text_(s.title);
    if (!title) report(line, `${id}: title`, '', 'a title');
    const url = text_(s.URL);
    if (url && !/^https?:\/\/[^\s]+$/.test(url))
      report(line, `${id}: URL`, url, 'an address that starts with http:// or https://');
    c.sources.set(ref, {
      ref,
      type: text_(s.type) ?? 'document',
      title: title ?? id,
      authors: authorsOf(s.author),
      container: text_(s['container-title']),
      publisher: text_(s.publisher),
      date: dateOf(s.issued),
      url: url && /^https?:\/\//.test(url) ? url : null,
      note: text_(s.note),
    });
  }
}

function authorsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return (value as CslName[]).flatMap((a) => {
    const name = text_(a?.literal) ?? [text_(a?.given), text_(a?.family)].filter(Boolean).join(' ');
    return name ? [name] : [];
  });
}

function dateOf(value: unknown): Source['date'] {
  const parts = (value as { 'date-parts'?: unknown } | null)?.['date-parts'];
  const first = Array.isArray(parts) ? parts[0] : null;
  if (!Array.isArray(first) || first.length === 0) return null;
  return first.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function text_(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
