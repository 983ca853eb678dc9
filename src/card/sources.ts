import { idOf, kindOf } from '../model/ref.ts';
import type { Atlas, Entity, Source } from '../model/types.ts';
import { exportsOf, importsOf } from '../register/series.ts';
import { h, type Part } from '../ui/dom.ts';
import { list, refLink, section } from '../ui/links.ts';
import { entryOf, supportRows } from '../ui/source-entry.ts';

/** The bibliography of a card; a state with arms figures owes them too. */
export function sourcesSection(atlas: Atlas, entity: Entity): HTMLElement | null {
  const items: Part[][] = entity.sources.flatMap((ref) => {
    const source = atlas.sources[ref];
    return source ? [[...entryOf(source), ' ', refLink(atlas, ref, 'What it supports')]] : [];
  });
  if (hasFigures(atlas, entity)) items.push([`Arms figures: ${atlas.vintage}.`]);
  return items.length ? section('Sources', list('card-sources', items)) : null;
}

/** A source as a card of its own: the entry, and all that rests on it. */
export function sourceParts(atlas: Atlas, source: Source): Part[] {
  const { rows } = supportRows(atlas, source);
  return [
    h('p', { class: 'card-entry' }, ...entryOf(source)),
    rows ? section('What it supports', rows) : null,
  ].filter((part) => part !== null);
}

function hasFigures(atlas: Atlas, entity: Entity): boolean {
  if (kindOf(entity.ref) !== 'country') return false;
  const code = idOf(entity.ref);
  return importsOf(atlas, code).length > 0 || exportsOf(atlas, code).length > 0;
}
