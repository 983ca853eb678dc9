import { dateInWords } from '../../model/date.ts';
import { idOf, kindOf } from '../../model/ref.ts';
import type { Atlas, Entity, Source } from '../../model/types.ts';
import { exportsOf, importsOf } from '../../record/series.ts';
import { h, type Part } from '../../ui/dom.ts';
import { list, refLink, section } from './parts.ts';

/** The bibliography of a card; a state with arms figures owes them too. */
export function sourcesSection(atlas: Atlas, entity: Entity): HTMLElement | null {
  const items: Part[][] = entity.sources.flatMap((ref) => {
    const source = atlas.sources[ref];
    return source ? [[...entryOf(source), ' ', refLink(atlas, ref, 'What it supports')]] : [];
  });
  if (hasFigures(atlas, entity)) items.push([`Arms figures: ${atlas.vintage}.`]);
  return items.length ? section('Sources', list('card-sources', items)) : null;
}

/** A source as a card of its own: the entry, what cites it, and the notes beside the text that rest on it. */
export function sourceParts(atlas: Atlas, source: Source): Part[] {
  const drawn = new Set(
    atlas.worldviews.flatMap((w) => w.areas.filter((v) => v.sources.includes(source.ref)).map((v) => v.area)),
  );
  const citing = Object.values(atlas.entities).filter(
    (e) => e.sources.includes(source.ref) || drawn.has(e.ref),
  );
  const notes = atlas.annotations.filter((a) => a.sources.includes(source.ref));
  return [
    h('p', { class: 'card-entry' }, ...entryOf(source)),
    ...(citing.length
      ? [
          section(
            'What it supports',
            list(
              'card-list',
              citing.map((e) => [refLink(atlas, e.ref)]),
            ),
          ),
        ]
      : []),
    ...(notes.length
      ? [
          section(
            'Notes beside the text',
            list(
              'card-list',
              notes.map((a) => [h('a', { class: 'passage-link', href: `#${a.passages[0]}` }, a.title)]),
            ),
          ),
        ]
      : []),
  ];
}

/** Authors, title, where it appeared, when: one entry, with a link when it has a safe address. */
function entryOf(source: Source): Part[] {
  const url = webAddress(source.url);
  const title = url
    ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, source.title)
    : h('cite', {}, source.title);
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

function hasFigures(atlas: Atlas, entity: Entity): boolean {
  if (kindOf(entity.ref) !== 'country') return false;
  const code = idOf(entity.ref);
  return importsOf(atlas, code).length > 0 || exportsOf(atlas, code).length > 0;
}
