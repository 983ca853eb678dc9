/** The address of a data file that the build made, from the `data-atlas` entries of the page's head. */
export function dataUrl(name: string): string {
  const entry = document.querySelector<HTMLElement>(`[data-atlas="${name}"]`);
  const href = entry?.getAttribute('href') ?? entry?.getAttribute('content');
  if (!href) throw new Error(`The page names no data file "${name}".`);
  return new URL(href, document.baseURI).href;
}

/** Fetches one of the data files as JSON; an error says which file and what to do. */
export async function loadData<T>(name: string): Promise<T> {
  const url = dataUrl(name);
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) {
    const why = response ? `the server answered ${response.status}` : 'the server could not be reached';
    throw new Error(`The file ${new URL(url).pathname} did not load (${why}). Reload the page to try again.`);
  }
  return (await response.json()) as T;
}
