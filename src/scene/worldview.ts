import { holds } from '../model/date.ts';
import type { Area, Atlas, DateText, Names, Ref } from '../model/types.ts';
import type { AreaView, BoundarySegment, Treatment, Worldview } from '../model/worldview.ts';

/** How an area is drawn by a convention at a date. */
export interface AreaDrawing {
  readonly treatment: Treatment;
  /** Code of the state that it is part of; null when it is not drawn as part of one. */
  readonly of: string | null;
  readonly names: Names;
  /** The convention's row for it at the date; null when there is none. */
  readonly view: AreaView | null;
}

/** How a boundary segment is drawn. */
export type SegmentLook = 'solid' | 'dashed' | 'hidden';

/** The convention with an id, otherwise the default one; null when the atlas has none. */
export function worldviewOf(atlas: Atlas, id: string): Worldview | null {
  return atlas.worldviews.find((w) => w.id === id) ?? atlas.worldviews[0] ?? null;
}

/** A convention's row for an area at a date: the latest of those that are valid. */
function viewOf(worldview: Worldview | null, area: Ref, date: DateText): AreaView | null {
  const views = worldview?.areas.filter((v) => v.area === area && holds(v.from, v.to, date)) ?? [];
  return views.reduce<AreaView | null>((a, b) => (a && (a.from ?? '') > (b.from ?? '') ? a : b), null);
}

/** How an area is drawn: by the convention, otherwise by the default one, otherwise as disputed. */
export function areaDrawingOf(
  atlas: Atlas,
  worldview: Worldview | null,
  area: Area,
  date: DateText,
): AreaDrawing {
  if (area.type === 'former-state') {
    return { treatment: 'part', of: area.administeredBy[0] ?? null, names: area.names, view: null };
  }
  const view = viewOf(worldview, area.ref, date);
  const drawn = view ?? viewOf(atlas.worldviews[0] ?? null, area.ref, date);
  return {
    treatment: drawn?.treatment ?? 'disputed',
    of: drawn?.of ?? null,
    names: view?.names ?? area.names,
    view,
  };
}

/** The owner of an area on this map: a code; null while it is disputed; undefined when it did not exist at the date. */
type OwnerOf = (area: Ref) => string | null | undefined;

/**
 * How a boundary segment is drawn: hidden between lands of one owner, solid where the owners differ, and dashed where one side
 * is disputed, unless the state on the other side has no part in the dispute.
 */
export function segmentLook(atlas: Atlas, { sides }: BoundarySegment, ownerOf: OwnerOf): SegmentLook {
  // coasts are always drawn
  if (sides.some((s) => s.state === '' && s.area === '')) return 'hidden';
  const [l, r] = sides.map((s) => {
    const owner = s.area ? ownerOf(s.area) : undefined;
    return owner === undefined ? s.state : owner;
  });
  if (l === null && r === null) return 'dashed';
  if (l === null || r === null) {
    const [disputed, beyond] = l === null ? [sides[0], r] : [sides[1], l];
    return beyond !== disputed.state && !concerns(atlas, disputed.area, beyond as string)
      ? 'solid'
      : 'dashed';
  }
  return l === r ? 'hidden' : 'solid';
}

function concerns(atlas: Atlas, ref: Ref, state: string): boolean {
  const area = atlas.entities[ref];
  return area?.kind === 'area' && (area.administeredBy.includes(state) || area.claimedBy.includes(state));
}

/** The areas that a convention draws differently from the default at a date, and how. */
export function differences(
  atlas: Atlas,
  worldview: Worldview,
  date: DateText,
): { area: Area; view: AreaView }[] {
  const refs = [...new Set(worldview.areas.map((v) => v.area))];
  return refs.flatMap((ref) => {
    const area = atlas.entities[ref];
    const view = viewOf(worldview, ref, date);
    if (area?.kind !== 'area' || !view || !holds(area.since, area.until, date)) return [];
    return [{ area, view }];
  });
}
