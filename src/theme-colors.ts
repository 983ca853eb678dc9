import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { DARK, LIGHT, type Palette } from './encoding/colors.ts';
import type { Store } from './state/store.ts';
import type { Scope } from './ui/scope.ts';

/** The colours of the reader's theme, which by default is their system's; the page's root element carries the theme's name. */
export function themeColors(store: Store, scope: Scope): ReadonlySignal<Palette> {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const system = signal(media.matches);
  media.addEventListener('change', () => (system.value = media.matches), { signal: scope.signal });
  const theme = store.select((s) => s.theme);
  const dark = computed(() => theme.value === 'dark' || (theme.value === 'auto' && system.value));
  const { dataset } = document.documentElement;
  scope.effect(() => {
    dataset.theme = dark.value ? 'dark' : 'light';
    dataset.chosenTheme = theme.value;
  });
  scope.add(() => {
    delete dataset.theme;
    delete dataset.chosenTheme;
  });
  return computed(() => (dark.value ? DARK : LIGHT));
}
