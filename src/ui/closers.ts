/** Things that Escape closes, wherever the focus is: what opened last closes first. */
export interface Closers {
  /** Adds something that is open until the returned function is called. */
  add(close: () => void): () => void;
  /** Closes what was opened last; false when nothing is open. */
  closeLast(): boolean;
}

export function createClosers(): Closers {
  const open: (() => void)[] = [];
  const remove = (close: () => void) => {
    const at = open.lastIndexOf(close);
    if (at >= 0) open.splice(at, 1);
  };
  return {
    add(close) {
      open.push(close);
      return () => remove(close);
    },
    closeLast() {
      const last = open.at(-1);
      if (!last) return false;
      remove(last);
      last();
      return true;
    },
  };
}

/** Lets Escape close a `details` element, with the focus going back to its summary. Returns its dispose. */
export function closeOnEscape(closers: Closers, details: HTMLDetailsElement): () => void {
  let remove = () => {};
  const toggled = () => {
    remove();
    if (!details.open) return;
    remove = closers.add(() => {
      details.open = false;
      details.querySelector('summary')?.focus();
    });
  };
  details.addEventListener('toggle', toggled);
  return () => {
    details.removeEventListener('toggle', toggled);
    remove();
  };
}
