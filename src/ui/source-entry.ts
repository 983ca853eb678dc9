import { dateInWords } from '../model/date.ts';
import { nameOf } from '../model/links.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Source } from '../model/types.ts';
import { supportsOf } from '../register/supports.ts';
import { h, type Part } from './dom.ts';
import { facts, list, passageLink, refLink } from './links.ts';

const NAMES = new Intl.Collator('en');

/** What a source supports, by kind, as links; `n` is the number of figures, notes and items. */
export function supportRows(
  atlas: Atlas,
  register: Register | null,
  source: Source,
): { n: number; rows: HTMLElement | null } {
  const { entities, annotations, evidence, passages, figures } = supportsOf(atlas, register, source.ref);
  const items = [...entities].sort((a, b) => NAMES.compare(nameOf(atlas, a), nameOf(atlas, b)));
  const links = (parts: readonly Part[], look = 'source-links') =>
    parts.length
      ? [
          list(
            look,
            parts.map((part) => [part]),
          ),
        ]
      : [];
  const titled = ({ title, passages: [at] }: { title: string; passages: readonly string[] }): Part =>
    at === undefined ? title : h('a', { class: 'passage-link', href: `#${at}` }, title);
  const rows = facts([
    ['Data', figures ? ['Every sum, share and chart of arms deliveries rests on it.'] : []],
    ['Passages', links(passages.map(passageLink), 'source-links is-inline')],
    ['Figures', links(evidence.map(titled))],
    ['Notes', links(annotations.map(titled))],
    ['Items', links(items.map((ref) => refLink(atlas, ref)))],
  ]);
  return { n: entities.length + annotations.length + evidence.length, rows };
}

/** Authors, title, publication, date and note of a source; the title links only to an http(s) address. */
export function entryOf(source: Source): Part[] {
  const url = webAddress(source.url);
  const cite = h('cite', {}, source.title);
  const title = url ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, cite) : cite;
  const where = [source.container, source.publisher, source.date ? dateInWords(source.date) : null];
  const rest = where.filter(Boolean).join(', ');
  return [
    source.authors.length ? `${source.authors.join(', ')}: ` : '',
    title,
    rest ? `. ${rest}.` : '.',
    source.note ? ` ${source.note}` : '',
  ];
}

function webAddress(text: string | null): string | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
