import type { Links } from './model/links.ts';
import type { Deal } from './model/record.ts';
import type { Atlas } from './model/types.ts';
import type { Store } from './state/store.ts';

/** What every view is given; a view mounts on an element and returns its dispose. */
export interface App {
  readonly atlas: Atlas;
  readonly links: Links;
  readonly store: Store;
  /** The register's rows, loaded when first asked for. */
  deals(): Promise<readonly Deal[]>;
}
