import type { App } from '../app.ts';
import { idOf, kindOf } from '../model/ref.ts';
import type { Register } from '../model/register.ts';
import type { Entity, Source } from '../model/types.ts';
import { exportsOf } from '../register/series.ts';
import { h, type Part } from '../ui/dom.ts';
import { list, refLink, section } from '../ui/links.ts';
import { entryOf, supportRows } from '../ui/source-entry.ts';

/** The bibliography of a card; a state with arms figures owes them too. */
export function sourcesSection({ atlas, register }: App, entity: Entity): HTMLElement | null {
  const items: Part[][] = entity.sources.flatMap((ref) => {
    const source = atlas.sources[ref];
    return source ? [[...entryOf(source), ' ', refLink(atlas, ref, 'What it supports')]] : [];
  });
  const figures = register.peek();
  if (figures && hasFigures(figures, entity)) items.push([`Arms figures: ${figures.vintage}.`]);
  return items.length ? section('Sources', list('card-sources', items)) : null;
}

/** A source as a card of its own: the entry, and all that rests on it. */
export function sourceParts({ atlas, register }: App, source: Source): Part[] {
  const { rows } = supportRows(atlas, register.peek(), source);
  return [
    h('p', { class: 'card-entry' }, ...entryOf(source)),
    rows ? section('What it supports', rows) : null,
  ].filter((part) => part !== null);
}

function hasFigures(register: Register, entity: Entity): boolean {
  if (kindOf(entity.ref) !== 'country') return false;
  const code = idOf(entity.ref);
  const imports = Object.values(register.transfers[code] ?? {});
  return imports.some((byYear) => Object.keys(byYear).length > 0) || exportsOf(register, code).length > 0;
}
