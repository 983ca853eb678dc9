import type { Words } from '../model/edition.ts';
import { runsOf } from '../text/languages.ts';
import { h, type Part } from '../ui/dom.ts';

/** A text's words as nodes: mentions as links, calls of notes as links where there is such a note, other scripts with their language. */
export function wordParts({ text, mentions, calls }: Words, notes: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const upTo = (end: number) => {
    for (const call of calls.filter((c) => c.at > at && c.at <= end)) {
      parts.push(...inLanguages(text.slice(at, call.at)), noteRef(call.marker, notes));
      at = call.at;
    }
    if (end > at) parts.push(...inLanguages(text.slice(at, end)));
    at = Math.max(at, end);
  };
  for (const { start, end, ref } of mentions) {
    upTo(start);
    // a note call inside a name is put after it
    parts.push(
      h('a', { class: 'mention', href: `#${ref}`, 'data-ref': ref }, ...inLanguages(text.slice(start, end))),
    );
    for (const call of calls.filter((c) => c.at > start && c.at <= end))
      parts.push(noteRef(call.marker, notes));
    at = end;
  }
  upTo(text.length);
  return parts;
}

function noteRef(marker: string, notes: ReadonlySet<string>): Part {
  if (!notes.has(marker)) return h('span', { class: 'note-ref' }, marker);
  return h('a', { class: 'note-ref', href: `#note-${marker}`, 'aria-label': `Note ${marker}` }, marker);
}

function inLanguages(text: string): Part[] {
  return runsOf(text).map((run): Part => (run.lang ? h('span', { lang: run.lang }, run.text) : run.text));
}
