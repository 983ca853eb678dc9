/** Something that Escape closes, wherever the focus is. */
interface Closable {
  isOpen(): boolean;
  close(): void;
}

/** Everything that Escape closes before it closes a card. */
export interface Closers {
  /** Registers something that can be closed; the returned function removes it. */
  add(closable: Closable): () => void;
  /** Closes the open one that was added last; false when none is open. */
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

/** Lets Escape close a `details` element and return the focus to its summary. Returns its dispose. */
export function closeOnEscape(closers: Closers, details: HTMLDetailsElement): () => void {
  return closers.add({
    isOpen: () => details.open,
    close() {
      details.open = false;
      details.querySelector('summary')?.focus();
    },
  });
}
