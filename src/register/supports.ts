import type { Evidence } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Annotation, Atlas, Passage, Ref } from '../model/types.ts';

/** Everything in an atlas that one source supports. */
export interface Supports {
  readonly entities: Ref[];
  /** Notes beside the text. */
  readonly annotations: Annotation[];
  /** Figures beside the text. */
  readonly evidence: Evidence[];
  /** The passages that those notes and figures are beside, in reading order. */
  readonly passages: Passage[];
  /** True for the source of the arms figures, which supports all sums, shares and charts. */
  readonly figures: boolean;
}

/** What a source supports. */
export function supportsOf(atlas: Atlas, register: Register | null, ref: Ref): Supports {
  const annotations = atlas.annotations.filter((a) => a.sources.includes(ref));
  const evidence = atlas.evidence.filter((e) => e.sources.includes(ref));
  // a source may support how a convention draws an area
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
