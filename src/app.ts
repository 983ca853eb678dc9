import type { Deal } from './model/record.ts';
import type { Atlas } from './model/types.ts';
import type { Store } from './state/store.ts';
import type { Texts } from './state/texts.ts';
import type { Names } from './text/features.ts';

/** What every view is given; a view mounts on an element and returns its dispose. */
export interface App {
  readonly atlas: Atlas;
  /** The essay that the page was built with; another than `atlas` while an article of the reader's own is open. */
  readonly essay: Atlas;
  readonly store: Store;
  /** Which text the passages are read in, and who names what in it. */
  readonly texts: Texts;
  /** The register's rows, loaded when first asked for. */
  deals(): Promise<readonly Deal[]>;
  /** Finds what a text names; loaded when first asked for. */
  names(): Promise<Names>;
}
