/** Remembers where the focus was before a card opened, and restores it. */
export interface FocusKeeper {
  /** Call before the card is redrawn: remembers the focused element. Returns whether the new card may take the focus. */
  leave(deliberate: boolean): boolean;
  /** Call after the card has closed. */
  restore(wasInside: boolean): void;
}

/** Elements from which a card may take the focus: the text, the map, any button. */
const ORIGINS = '#essay, #map, button';

export function keepFocus(host: HTMLElement): FocusKeeper {
  let from: HTMLElement | null = null;
  return {
    leave(deliberate) {
      const active = document.activeElement;
      if (host.contains(active)) return true;
      if (!deliberate || !(active instanceof HTMLElement) || !active.closest(ORIGINS)) return false;
      from = active;
      return true;
    },
    restore(wasInside) {
      const target = from?.isConnected ? from : document.getElementById('essay');
      from = null;
      if (wasInside) target?.focus({ preventScroll: true });
    },
  };
}
