import type { DateText, Ref } from './basics.ts';

/** A bibliographic entry: the fields of CSL-JSON that we show. */
export interface Source {
  readonly ref: Ref;
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly container: string | null;
  readonly publisher: string | null;
  readonly date: DateText | null;
  readonly url: string | null;
  readonly note: string | null;
}
