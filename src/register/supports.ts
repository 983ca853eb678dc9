import type { Evidence } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Annotation, Atlas, Passage, Ref } from '../model/types.ts';

/** Everything of an atlas that rests on one source. */
export interface Supports {
  readonly entities: Ref[];
  /** Notes beside the text. */
  readonly annotations: Annotation[];
  /** Figures beside the text. */
  readonly evidence: Evidence[];
  /** The passages that those notes and figures stand beside, in reading order. */
  readonly passages: Passage[];
  /** True for the source of all arms figures: sums, shares and charts rest on it even where nothing names it. */
  readonly figures: boolean;
}

/** What rests on a source. */
export function supportsOf(atlas: Atlas, register: Register | null, ref: Ref): Supports {
  const annotations = atlas.annotations.filter((a) => a.sources.includes(ref));
  const evidence = atlas.evidence.filter((e) => e.sources.includes(ref));
  // a source may support how a capital draws an area
  const drawn = new Set(
    atlas.worldviews.flatMap((w) => w.areas.filter((v) => v.sources.includes(ref)).map((v) => v.area)),
  );
  const beside = new Set([...annotations, ...evidence].flatMap((x) => x.passages));
  return {
    entities: Object.values(atlas.entities)
      .filter((e) => e.sources.includes(ref) || drawn.has(e.ref))
      .map((e) => e.ref),
    annotations,
    evidence,
    passages: atlas.passages.filter((p) => beside.has(p.id)),
    figures: ref === register?.source,
  };
}
