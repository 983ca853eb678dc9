import { passageLabel } from '../encoding/words.ts';
import { nameOf } from '../model/links.ts';
import type { Atlas, Passage, Ref } from '../model/types.ts';
import { h, type Part } from './dom.ts';

export function section(title: string, ...children: (Part | null)[]): HTMLElement {
  return h('section', { class: 'card-section' }, h('h3', {}, title), ...children);
}

/** A link that selects an item or a source; plain text when the atlas does not have it. */
export function refLink(atlas: Atlas, ref: Ref, text = nameOf(atlas, ref)): Part {
  if (!Object.hasOwn(atlas.entities, ref) && !Object.hasOwn(atlas.sources, ref)) {
    return text === ref ? ref.slice(ref.indexOf(':') + 1) : text;
  }
  return h('a', { class: 'mention', href: `#${ref}`, 'data-ref': ref }, text);
}

export function stateLink(atlas: Atlas, code: string): Part {
  return refLink(atlas, `country:${code}`);
}

/** A link that goes to a passage of the essay. */
export function passageLink(passage: Passage): HTMLAnchorElement {
  return h('a', { class: 'passage-link', href: `#${passage.id}` }, passageLabel(passage));
}

/** Parts on one line, separated by commas. */
export function listed(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, i) => (i ? [', ', part] : [part]));
}

/** A definition list, one term a row; empty rows are left out. */
export function facts(rows: readonly (readonly [string, readonly Part[]])[]): HTMLElement | null {
  const full = rows.filter(([, parts]) => parts.some((p) => p !== ''));
  if (!full.length) return null;
  return h(
    'dl',
    { class: 'facts' },
    ...full.flatMap(([name, parts]) => [h('dt', {}, name), h('dd', {}, ...parts)]),
  );
}

export function list(className: string, items: readonly (readonly Part[])[]): HTMLElement {
  return h('ul', { class: className }, ...items.map((parts) => h('li', {}, ...parts)));
}
