/** Keeps where the focus came from while a card is open, and gives it back. */
export interface FocusKeeper {
  /** Before the card is drawn anew: notes where the focus is. Returns whether it may go to the new card. */
  leave(deliberate: boolean): boolean;
  /** After the card has closed. */
  restore(wasInside: boolean): void;
}

/** What may hand the focus to a card: the text, the map, any button. */
const GIVERS = '#essay, #map, button';

export function keepFocus(host: HTMLElement): FocusKeeper {
  let from: HTMLElement | null = null;
  return {
    leave(deliberate) {
      const active = document.activeElement;
      if (host.contains(active)) return true;
      if (!deliberate || !(active instanceof HTMLElement) || !active.closest(GIVERS)) return false;
      from = active;
      return true;
    },
    restore(wasInside) {
      const back = from?.isConnected ? from : document.getElementById('essay');
      from = null;
      if (wasInside) back?.focus({ preventScroll: true });
    },
  };
}
