import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { holdView } from '../state/actions.ts';
import { h } from '../ui/dom.ts';

/** A switch beside the zoom buttons that keeps the map where the reader has moved it, over any number of passages. */
export function mountHold(host: HTMLElement, app: App): () => void {
  const { store } = app;
  const held = store.select((s) => s.hold);
  const button = h(
    'button',
    {
      type: 'button',
      class: 'hold',
      'data-hold': true,
      'aria-pressed': 'false',
      'aria-label': 'Hold this view',
      title: 'Keep this view of the map while you read on',
      onclick: () => store.update(holdView(!held.peek()), 'push'),
    },
    'Hold',
    h('span', { class: 'hold-more' }, ' this view'),
  );
  const zoom = host.querySelector('.zoom');
  if (zoom) zoom.after(button);
  else host.append(button);
  // there is nothing to hold until the reader has moved the map
  const moved = store.select((s) => s.camera !== null);
  const stop = effect(() => {
    button.hidden = !moved.value && !held.value;
    button.setAttribute('aria-pressed', String(held.value));
  });
  return () => {
    stop();
    button.remove();
  };
}
