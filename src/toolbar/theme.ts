import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { useTheme } from '../state/actions.ts';
import type { Theme } from '../state/state.ts';
import { h } from '../ui/dom.ts';

const NEXT: Record<Theme, Theme> = { auto: 'dark', dark: 'light', light: 'auto' };
const IN_WORDS: Record<Theme, string> = { auto: 'as the system', dark: 'dark', light: 'light' };

/** A button that cycles through the themes: system, dark, light. */
export function mountTheme(host: HTMLElement, app: App): () => void {
  const button = h('button', {
    type: 'button',
    class: 'theme',
    'data-mode': 'theme',
    onclick: () => app.store.update((s) => useTheme(NEXT[s.theme])(s), 'push'),
  });
  host.append(button);
  const theme = app.store.select((s) => s.theme);
  const stop = effect(() => {
    button.textContent = `Theme: ${IN_WORDS[theme.value]}`;
  });
  return () => {
    stop();
    button.remove();
  };
}
