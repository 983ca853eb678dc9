import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Edition } from '../model/edition.ts';
import { indexLinks, type Links } from '../model/links.ts';
import type { Atlas, Passage } from '../model/types.ts';

/** Which text each passage is read in: the atlas's own account, or a text that the reader has opened. */
export interface Texts {
  readonly edition: ReadonlySignal<Edition | null>;
  /** The opened text's words by passage, for the search; null when none is open. */
  readonly words: ReadonlySignal<ReadonlyMap<string, string> | null>;
  /** Ids of the passages read in the opened text's words. */
  readonly turned: ReadonlySignal<ReadonlySet<string>>;
  /** The atlas with its passages in the words that are read. */
  readonly atlas: ReadonlySignal<Atlas>;
  /** Who names what, in the words that are read. */
  readonly links: ReadonlySignal<Links>;
  /** Takes an opened text and turns every passage that it has to it; null forgets it. */
  open(edition: Edition | null): void;
  /** Turns one passage, or all, to the opened text or back to the account. */
  turn(id: string | null, opened: boolean): void;
}

export function createTexts(atlas: Atlas): Texts {
  const edition = signal<Edition | null>(null);
  const turned = signal<ReadonlySet<string>>(new Set());
  const shown = computed(() =>
    turned.value.size === 0
      ? atlas
      : { ...atlas, passages: atlas.passages.map((p) => inWords(p, edition.value, turned.value)) },
  );
  const all = () => new Set(edition.peek()?.words.keys() ?? []);
  return {
    edition,
    words: computed(() => {
      const words = edition.value?.words;
      return words ? new Map([...words].map(([id, { text }]) => [id, text])) : null;
    }),
    turned,
    atlas: shown,
    links: computed(() => indexLinks(shown.value)),
    open(next) {
      batch(() => {
        edition.value = next;
        turned.value = all();
      });
    },
    turn(id, opened) {
      const next = id === null ? (opened ? all() : new Set<string>()) : new Set(turned.peek());
      if (id !== null && opened && edition.peek()?.words.has(id)) next.add(id);
      if (id !== null && !opened) next.delete(id);
      turned.value = next;
    },
  };
}

/** A passage in the opened text's words; what its account names stays highlighted, for the view is the passage's. */
function inWords(passage: Passage, edition: Edition | null, turned: ReadonlySet<string>): Passage {
  const words = turned.has(passage.id) ? edition?.words.get(passage.id) : undefined;
  if (!words) return passage;
  const also = [...new Set([...passage.view.also, ...passage.mentions.map((m) => m.ref)])];
  return { ...passage, text: words.text, mentions: words.mentions, view: { ...passage.view, also } };
}
