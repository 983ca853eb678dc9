import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { beatAt, namedIn, spansIn } from '../model/beat.ts';
import type { Edition } from '../model/edition.ts';
import { indexLinks, type Links } from '../model/links.ts';
import type { Atlas, Beat, Passage } from '../model/types.ts';

/** Which text each passage is read in: the atlas's account, or the original that the reader has opened. */
export interface Texts {
  readonly edition: ReadonlySignal<Edition | null>;
  /** The opened text by passage, for the search; null when none is open. */
  readonly words: ReadonlySignal<ReadonlyMap<string, string> | null>;
  /** Ids of the passages shown in the opened text. */
  readonly turned: ReadonlySignal<ReadonlySet<string>>;
  /** The atlas with each passage in the text that is shown. */
  readonly atlas: ReadonlySignal<Atlas>;
  /** Which passages name which items, in the text that is shown. */
  readonly links: ReadonlySignal<Links>;
  /** Sets the opened text and shows every passage that it contains in it; null removes it. */
  open(edition: Edition | null): void;
  /** Shows one passage, or all, in the opened text or in the account. */
  turn(id: string | null, opened: boolean): void;
}

export function createTexts(atlas: Atlas): Texts {
  const edition = signal<Edition | null>(null);
  const turned = signal<ReadonlySet<string>>(new Set());
  const currentAtlas = computed(() =>
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
    atlas: currentAtlas,
    links: computed(() => indexLinks(currentAtlas.value)),
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

/** A passage in the opened text; what its account names stays highlighted, because the map's view belongs to the passage. */
function inWords(passage: Passage, edition: Edition | null, turned: ReadonlySet<string>): Passage {
  const words = turned.has(passage.id) ? edition?.words.get(passage.id) : undefined;
  if (!words) return passage;
  const opened = (beat: Beat) => ({
    ...beat.view,
    also: [...new Set([...beat.view.also, ...namedIn(passage, beat)])],
  });
  const spans = passage.beats && spansIn(passage, words.text);
  return {
    ...passage,
    text: words.text,
    mentions: words.mentions,
    view: opened(beatAt(passage, 1)),
    ...(spans ? { beats: spans.map((span, i) => ({ ...span, view: opened(beatAt(passage, i + 1)) })) } : {}),
  };
}
