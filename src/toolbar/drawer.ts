import { signal } from '@preact/signals-core';
import type { App } from '../app.ts';
import { h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { createScope } from '../ui/scope.ts';

/**
 * A button that opens the drawer with everything that can be switched; Escape and its own button close it. `fill` puts its
 * lists in when it is first opened. Returns its dispose.
 */
export function mountDrawer(
  buttonHost: HTMLElement,
  drawer: HTMLElement,
  app: App,
  fill: () => Promise<void>,
): () => void {
  const scope = createScope();
  const open = signal(false);
  let filled = false;
  const wanted = () => {
    if (filled) return;
    filled = true;
    fill().catch(() => {
      // tried again the next time it is opened
      filled = false;
      app.report('The list of layers did not load. Open it again to try once more.');
    });
  };
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'menu-open',
      'data-menu': 'layers',
      'aria-controls': drawer.id,
      'aria-expanded': 'false',
      onclick: () => {
        open.value = !open.peek();
        if (open.peek()) wanted();
      },
    },
    'Layers',
  );
  const shut = h(
    'button',
    { type: 'button', class: 'card-close', 'aria-label': 'Close the layers', onclick: () => close() },
    icon('close'),
  );
  const close = () => {
    const wasInside = drawer.contains(document.activeElement);
    open.value = false;
    if (wasInside) toggle.focus();
  };
  buttonHost.append(toggle);
  drawer.querySelector('.layers-head')?.append(shut);
  scope.effect(() => {
    drawer.hidden = !open.value;
    toggle.setAttribute('aria-expanded', String(open.value));
  });
  scope.add(app.closers.add({ isOpen: () => open.peek(), close }));
  scope.add(app.boxes.announce(drawer));
  scope.add(() => {
    toggle.remove();
    shut.remove();
  });
  return scope.dispose;
}

/**
 * On a narrow screen: a tap on the map where nothing is, or a button among what can be switched, gives the whole screen to the
 * map; another button over it brings the essay back where it was. Returns its dispose.
 */
export function mountFullMap(
  buttonHost: HTMLElement,
  menu: HTMLElement,
  section: HTMLElement,
  app: App,
): () => void {
  const full = app.wholeMap;
  const scope = createScope();
  const turn = (text: string, whole: boolean) =>
    h(
      'button',
      {
        type: 'button',
        class: 'full-map',
        'data-menu': whole ? 'full' : 'text',
        onclick: () => {
          // the drawer goes first, so that the focus stays on what can be seen
          if (whole) app.closers.closeLast();
          full.value = whole;
          (whole ? back : section).focus({ preventScroll: true });
        },
      },
      text,
    );
  const whole = turn('Whole map', true);
  const back = turn('Back to the text', false);
  menu.append(whole);
  buttonHost.append(back);
  /** Wide screens show both at once. */
  const offered = () => getComputedStyle(section).position === 'fixed';
  scope.effect(() => {
    if (full.value && !offered()) full.value = false;
    section.classList.toggle('is-full', full.value);
    back.hidden = !full.value;
  });
  scope.add(
    app.closers.add({
      isOpen: () => full.peek() && offered(),
      close() {
        full.value = false;
      },
    }),
  );
  scope.add(() => {
    full.value = false;
    back.remove();
    whole.remove();
    section.classList.remove('is-full');
  });
  return scope.dispose;
}
