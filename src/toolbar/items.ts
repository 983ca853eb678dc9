import { effect, signal } from '@preact/signals-core';
import type { App } from '../app.ts';
import type { Entity, Ref } from '../model/types.ts';
import type { Scene } from '../scene/scene.ts';
import { selectItem } from '../state/actions.ts';
import { sameItems, stable } from '../state/store.ts';
import { closeOnEscape } from '../ui/closers.ts';
import { h } from '../ui/dom.ts';

const KINDS: readonly (readonly [Entity['kind'], string])[] = [
  ['country', 'States'],
  ['flow', 'Flows'],
  ['alignment', 'Alignments'],
  ['area', 'Areas'],
  ['event', 'Events'],
  ['place', 'Places'],
];

/** A list of everything on the map, in reading order, and a box that finds any item by name: the map for readers without a pointer. */
export function mountItems(host: HTMLElement, app: App): () => void {
  const { atlas, store } = app;
  // nothing is computed while the list is closed
  const open = signal(false);
  // without the hovered item: a focused link highlights the map, and must not rebuild the list that contains it
  const refs = stable(() => refsOf(app.live.steady.value), sameItems);
  const named = Object.values(atlas.entities);
  const byName = new Map(named.map((e) => [e.names.en.toLowerCase(), e.ref]));
  const status = h('p', { class: 'find-said', role: 'status' });
  const box = h('input', {
    id: 'find',
    type: 'text',
    list: 'find-names',
    autocomplete: 'off',
    placeholder: 'a state, flow, place …',
  });
  const find = () => {
    const text = box.value.trim().toLowerCase();
    const ref = byName.get(text) ?? named.find((e) => namesOf(e).some((n) => n.toLowerCase() === text))?.ref;
    status.textContent = ref || !text ? '' : `Nothing here is called “${box.value.trim()}”.`;
    if (ref) store.update(selectItem(ref), 'push');
  };
  box.addEventListener('change', find);
  box.addEventListener('keydown', (e) => {
    if (e.key === 'Enter') find();
  });
  const list = h('div', { class: 'items-list' });
  const details = h(
    'details',
    { class: 'items' },
    h('summary', {}, 'List'),
    h(
      'div',
      { class: 'items-panel' },
      h('label', { for: 'find' }, 'Find on the map'),
      box,
      h('datalist', { id: 'find-names' }, ...named.map((e) => h('option', { value: e.names.en }))),
      status,
      list,
    ),
  );
  host.append(details);
  const link = (ref: Ref) =>
    h(
      'a',
      {
        href: `#${ref}`,
        'data-ref': ref,
      },
      atlas.entities[ref]?.names.en ?? ref,
    );
  const fill = (drawn: readonly Ref[]) => {
    const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    list.replaceChildren(
      ...KINDS.flatMap(([kind, title]) => {
        const ofKind = drawn.filter((r) => atlas.entities[r]?.kind === kind);
        return ofKind.length
          ? [
              h('h3', {}, `${title} (${ofKind.length})`),
              h('ul', {}, ...ofKind.map((r) => h('li', {}, link(r)))),
            ]
          : [];
      }),
    );
    const redrawn =
      focused && [...list.querySelectorAll('a')].find((a) => a.dataset.ref === focused.dataset.ref);
    redrawn?.focus();
  };
  details.addEventListener('toggle', () => {
    open.value = details.open;
  });
  const panels = [closeOnEscape(app.closers, details)];
  const stop = effect(() => {
    if (open.value) fill(refs.value);
  });
  return () => {
    for (const s of [stop, ...panels]) s();
    details.remove();
  };
}

/** What is drawn: first the items that the passage names, in reading order, then the others. */
function refsOf(scene: Scene): Ref[] {
  const drawn = new Set<Ref>([
    ...scene.countries.keys(),
    // a selection makes the rest faint, and does not take it off the list
    ...[...scene.base.highlighted].filter((r) => r.startsWith('country:')),
    ...scene.flows
      .filter((m) => m.emphasis !== 'dimmed' || scene.base.highlighted.has(m.ref))
      .map((m) => m.ref),
    ...[...scene.alignments, ...scene.areas, ...scene.events, ...scene.places].map((m) => m.ref),
  ]);
  return [...new Set([...scene.named.filter((r) => drawn.has(r)), ...drawn])];
}

function namesOf(e: Entity): string[] {
  return [e.names.en, e.names.zh, e.names.ru, ...e.aliases].filter((n): n is string => n !== null);
}
