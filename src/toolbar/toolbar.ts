import { effect } from '@preact/signals-core';
import type { Map as MapLibre } from 'maplibre-gl';
import type { App } from '../app.ts';
import { moveCamera, project, showAll, turn } from '../state/actions.ts';
import { h } from '../ui/dom.ts';

/** Marks a camera move that the reader made with a button, so that the camera keeps it. */
const BY_READER = { reader: true };

/** Buttons that move the map: zoom and back to the passage's view; in the menu the previous and the next passage. */
export function mountToolbar(
  host: HTMLElement,
  menu: HTMLElement,
  app: App,
  map: () => MapLibre | null,
): () => void {
  const { store, atlas } = app;
  const passage = h('span', { class: 'at-passage' });
  const backButton = h(
    'button',
    {
      type: 'button',
      class: 'back',
      title: 'Back to the passage’s view (r)',
      onclick: () => store.update(moveCamera(null), 'push'),
    },
    'Back to the passage',
  );
  host.replaceChildren(
    h(
      'div',
      { class: 'zoom' },
      h(
        'button',
        { type: 'button', 'aria-label': 'Zoom in', onclick: () => map()?.zoomIn({}, BY_READER) },
        '+',
      ),
      h(
        'button',
        { type: 'button', 'aria-label': 'Zoom out', onclick: () => map()?.zoomOut({}, BY_READER) },
        '−',
      ),
    ),
    backButton,
  );
  menu.replaceChildren(
    h(
      'div',
      { class: 'turner' },
      h(
        'button',
        {
          type: 'button',
          'data-turn': 'prev',
          'aria-label': 'Previous passage',
          onclick: () => store.update(turn(atlas, -1), 'push'),
        },
        '↑',
      ),
      passage,
      h(
        'button',
        {
          type: 'button',
          'data-turn': 'next',
          'aria-label': 'Next passage',
          onclick: () => store.update(turn(atlas, 1), 'push'),
        },
        '↓',
      ),
    ),
  );
  const passageId = store.select((s) => s.passage);
  const moved = store.select((s) => s.camera !== null);
  const stop = [
    effect(() => {
      const p = atlas.passages.find((x) => x.id === passageId.value);
      passage.textContent =
        p?.kind === 'paragraph' ? `¶ ${p.label}` : p?.kind === 'note' ? `note ${p.label}` : '§';
      passage.setAttribute('aria-label', `At ${p?.kind ?? 'passage'} ${p?.label ?? ''}`);
    }),
    effect(() => {
      backButton.hidden = !moved.value;
    }),
  ];
  const panels = [app.boxes.announce(host)];
  return () => {
    for (const s of [...stop, ...panels]) s();
    host.replaceChildren();
    menu.replaceChildren();
  };
}

/** Switches for the map: globe or flat, and all items or only those of the passage. */
export function mountModes(host: HTMLElement, app: App): () => void {
  const { store } = app;
  const press = (id: string, text: string, onclick: () => void) =>
    h('button', { type: 'button', 'data-mode': id, 'aria-pressed': 'false', onclick }, text);
  const globe = press('globe', 'Globe', () => store.update(project('globe'), 'push'));
  const flat = press('flat', 'Flat', () => store.update(project('flat'), 'push'));
  const all = press('all', 'All', () => store.update((s) => showAll(!s.all)(s), 'push'));
  all.title = 'Show every item, not only what the passage names';
  host.replaceChildren(globe, flat, all);
  const state = store.select((s) => s);
  const stop = effect(() => {
    const s = state.value;
    globe.setAttribute('aria-pressed', String(s.projection === 'globe'));
    flat.setAttribute('aria-pressed', String(s.projection === 'flat'));
    all.setAttribute('aria-pressed', String(s.all));
  });
  return () => {
    stop();
    host.replaceChildren();
  };
}
