import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Palette } from './encoding/colors.ts';
import type { Deal } from './model/record.ts';
import type { Register } from './model/register.ts';
import type { Atlas } from './model/types.ts';
import type { Opened } from './open/read.ts';
import type { LiveScene } from './scene/live.ts';
import type { Store } from './state/store.ts';
import type { Texts } from './state/texts.ts';
import type { Names } from './text/features.ts';
import type { Closers } from './ui/closers.ts';
import type { PanelBoxes } from './ui/panel-boxes.ts';
import type { Report } from './ui/problems.ts';

/** What may take the place of the atlas that is open: an article with a map of its own, or the essay, with its original where that is given. */
export type NextText = { readonly article: Opened } | { readonly original: Opened | null };

/** What every view gets; a view mounts on an element and returns its dispose. */
export interface App {
  /** The element that holds the whole atlas. */
  readonly root: HTMLElement;
  readonly atlas: Atlas;
  /** The essay that the page was built with; another than `atlas` while an article of the reader's own is open. */
  readonly essay: Atlas;
  readonly store: Store;
  /** Which text the passages are read in, and which passages name which items. */
  readonly texts: Texts;
  /** The scene, and the time window. */
  readonly live: LiveScene;
  /** Colours of the theme in force. */
  readonly palette: ReadonlySignal<Palette>;
  /** The panels over the map. */
  readonly boxes: PanelBoxes;
  /** True while the map has the whole of a narrow screen. */
  readonly wholeMap: Signal<boolean>;
  /** Everything that Escape closes before it closes a card. */
  readonly closers: Closers;
  /** The arms figures that everything on the page uses; null when there are none. They can be replaced at any time. */
  readonly register: ReadonlySignal<Register | null>;
  /** Every row of the register, loaded when first needed; a failed load is tried again the next time. */
  deals(): Promise<readonly Deal[]>;
  /** Finds what a text names; loaded when first needed. */
  names(): Promise<Names>;
  /** Tells the reader what went wrong and what to do. */
  readonly report: Report;
  /** Opens another text in place of this atlas; rejects when the code that it needs does not load. */
  openText(next: NextText): Promise<void>;
}
