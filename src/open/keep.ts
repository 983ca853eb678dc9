/** A text as it is kept in the browser. */
export interface Kept {
  readonly name: string;
  readonly text: string;
}

/** Keeps the original of an atlas in this browser, until it is forgotten. Returns false when the browser refuses. */
export function keepOriginal(atlas: string, text: Kept): boolean {
  return write(() => localStorage, original(atlas), text);
}

export function keptOriginal(atlas: string): Kept | null {
  return read(() => localStorage, original(atlas));
}

export function forgetOriginal(atlas: string): void {
  remove(() => localStorage, original(atlas));
}

/** Keeps the open article in this tab, so that it is there after a reload. */
export function keepArticle(atlas: string, { name, text }: Kept): void {
  write(() => sessionStorage, article(atlas), { name, text });
}

export function keptArticle(atlas: string): Kept | null {
  return read(() => sessionStorage, article(atlas));
}

export function forgetArticle(atlas: string): void {
  remove(() => sessionStorage, article(atlas));
}

const article = (atlas: string) => `rimland:${atlas}:article`;
const original = (atlas: string) => `rimland:${atlas}:original`;

// a browser may refuse storage, or be full: the page works without
function write(storage: () => Storage, key: string, value: Kept): boolean {
  try {
    storage().setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function read(storage: () => Storage, key: string): Kept | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { name, text } = value as Partial<Kept>;
    return typeof name === 'string' && typeof text === 'string' ? { name, text } : null;
  } catch {
    return null;
  }
}

function remove(storage: () => Storage, key: string): void {
  try {
    storage().removeItem(key);
  } catch {
    // nothing to remove
  }
}
