/** Something that Escape closes, wherever the focus is. */
interface Closable {
  isOpen(): boolean;
  close(): void;
}

/** All that Escape closes before it closes a card. */
export interface Closers {
  /** Adds something that may be open until the returned function is called. */
  add(closable: Closable): () => void;
  /** Closes what was added last of what is open; false when nothing is open. */
  closeLast(): boolean;
}

export function createClosers(): Closers {
  const all: Closable[] = [];
  return {
    add(closable) {
      all.push(closable);
      return () => {
        const at = all.indexOf(closable);
        if (at >= 0) all.splice(at, 1);
      };
    },
    closeLast() {
      const last = all.findLast((closable) => closable.isOpen());
      last?.close();
      return last !== undefined;
    },
  };
}

/** Lets Escape close a `details` element, with the focus going back to its summary. Returns its dispose. */
export function closeOnEscape(closers: Closers, details: HTMLDetailsElement): () => void {
  return closers.add({
    isOpen: () => details.open,
    close() {
      details.open = false;
      details.querySelector('summary')?.focus();
    },
  });
}
