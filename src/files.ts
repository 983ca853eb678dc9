/** Where an atlas's data files are, and how they are loaded. */
export interface Files {
  /** Address of a data file. Throws when the page names no such file. */
  url(name: string): string;
  /** Loads a data file as JSON; the error of one that does not load says which file and what to do. */
  load<T>(name: string): Promise<T>;
}

/** The files that the build made, by the `data-atlas` entries of the page's head. */
export const pageFiles: Files = {
  url(name) {
    const entry = document.querySelector<HTMLElement>(`[data-atlas="${name}"]`);
    const href = entry?.getAttribute('href') ?? entry?.getAttribute('content');
    if (!href) throw new Error(`The page names no data file "${name}".`);
    return new URL(href, document.baseURI).href;
  },
  async load<T>(name: string): Promise<T> {
    const url = pageFiles.url(name);
    const response = await fetch(url).catch(() => null);
    if (!response?.ok) {
      const why = response ? `the server answered ${response.status}` : 'the server could not be reached';
      throw new Error(
        `The file ${new URL(url).pathname} did not load (${why}). Reload the page to try again.`,
      );
    }
    return (await response.json()) as T;
  },
};
