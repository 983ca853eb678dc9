import { sentencesOf } from './sentences.ts';
import type { Atlas, Entity, Mention, Passage, Ref } from './types.ts';

/** One mention and its passage. */
export interface Found {
  readonly passage: Passage;
  readonly mention: Mention;
}

/** Which passages name an entity. */
export interface Links {
  /** Every mention of an entity, in reading order. */
  mentionsOf(ref: Ref): readonly Found[];
  /** Passages whose notes beside the text name the entity, though the text does not link it. */
  annotatedIn(ref: Ref): readonly Passage[];
}

/** Builds the two-way index between passages and entities. */
export function indexLinks(atlas: Atlas): Links {
  const found = new Map<Ref, Found[]>();
  const annotated = new Map<Ref, Passage[]>();
  const byId = new Map(atlas.passages.map((p) => [p.id, p]));
  for (const passage of atlas.passages) {
    for (const mention of passage.mentions) push(found, mention.ref, { passage, mention });
  }
  for (const note of atlas.annotations) {
    const passage = byId.get(note.passages[0] ?? '');
    if (!passage) continue;
    for (const ref of note.entities) {
      if (!annotated.get(ref)?.includes(passage)) push(annotated, ref, passage);
    }
  }
  return {
    mentionsOf: (ref) => found.get(ref) ?? [],
    annotatedIn: (ref) => annotated.get(ref) ?? [],
  };
}

/** The sentence of a passage that contains an offset: its start and end in the text. */
export function sentenceAt(text: string, offset: number): readonly [number, number] {
  const found = sentencesOf(text).find((s) => offset < s.end);
  return found ? [found.start, found.end] : [0, text.length];
}

/** An entity's English name; a source's title; else the Ref itself. */
export function nameOf(atlas: Atlas, ref: Ref): string {
  const entity: Entity | undefined = atlas.entities[ref];
  return entity?.names.en ?? atlas.sources[ref]?.title ?? ref;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
