/** Words that an address quotes, and the words before them. */
export interface Quote {
  readonly before: string;
  readonly text: string;
}

/** What a text fragment quotes (`#:~:text=before-,words,end,-after`): the first one's words, or null when there is none. */
export function quoteIn(address: string): Quote | null {
  const [, directive = ''] = address.split(':~:');
  const first = directive.split('&').find((d) => d.startsWith('text='));
  if (!first) return null;
  const parts = first.slice('text='.length).split(',');
  const before = parts[0]?.endsWith('-') ? decode(parts[0].slice(0, -1)) : '';
  const [text = ''] = parts.filter((p) => !p.endsWith('-') && !p.startsWith('-')).map(decode);
  return text.trim() ? { before, text } : null;
}

/**
 * What the address quoted as the page was loaded. Browsers keep the fragment from the page's scripts; the record of the
 * navigation has it where they write it down. Null for an entry of the history that we have written since.
 */
export function quotedAtLoad(): Quote | null {
  if ((history.state as { atlas?: string } | null)?.atlas !== undefined) return null;
  return quoteIn(performance.getEntriesByType('navigation')[0]?.name ?? '');
}

/** The first passage with the quoted words (after the words before them, if given), and their range. */
export function findQuote(
  passages: readonly HTMLElement[],
  { before, text }: Quote,
): { passage: HTMLElement; range: Range } | null {
  const inPassages = (words: string) => {
    for (const passage of passages) {
      const range = rangeOf(passage, words);
      if (range) return { passage, range };
    }
    return null;
  };
  return (before ? inPassages(`${before} ${text}`) : null) ?? inPassages(text);
}

/** Where words are in an element, whatever the case and the spaces between them. */
function rangeOf(element: HTMLElement, words: string): Range | null {
  const nodes: { node: Text; at: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, at: whole.length });
    whole += (node as Text).data;
  }
  const pattern = words.trim().split(/\s+/).map(escaped).join('\\s*');
  const found = new RegExp(pattern, 'iu').exec(whole);
  if (!found) return null;
  const range = document.createRange();
  const put = (offset: number, set: (node: Text, offset: number) => void) => {
    const holder = nodes.findLast(({ at }) => at <= offset);
    if (holder) set(holder.node, offset - holder.at);
  };
  put(found.index, (n, o) => range.setStart(n, o));
  put(found.index + found[0].length, (n, o) => range.setEnd(n, o));
  return range;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
