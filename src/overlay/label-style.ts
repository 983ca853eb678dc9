import { type Palette, supplierColor } from '../encoding/colors.ts';
import { type Box, type Candidate, spotsAround, spotsOn } from '../geometry/placement.ts';
import { colorOfAlignment } from '../layers/alignments.ts';
import type { Atlas, LonLat } from '../model/types.ts';
import type { Label, LabelKind } from '../scene/labels.ts';
import { textWidth } from './measure.ts';
import type { Project } from './project.ts';

const FAMILY = '"IBM Plex Sans Condensed", "Arial Narrow", "Noto Sans CJK SC", "PingFang SC", sans-serif';
/** Fonts as in `styles/map.css`, so that text is measured as it is drawn. */
const FONT: Record<LabelKind, readonly [string, number]> = {
  country: ['600', 14],
  quiet: ['400', 12],
  place: ['400', 13],
  event: ['600', 13],
  area: ['600', 13],
  flow: ['600', 13],
  alignment: ['600', 13],
  water: ['italic 400', 12.5],
  capital: ['400', 12],
};
const LETTER: Partial<Record<LabelKind, number>> = { country: 0.4, quiet: 0.3, area: 0.8, water: 0.8 };
const ENDONYM = 13;
/** Size of a label's further lines and their height, in pixels. */
const MORE = 12;
export const MORE_HEIGHT = 14;

/** A label with its point, whether its state is too small to hold it, and the radius of its land in pixels. */
export interface LabelRequest {
  readonly label: Label;
  readonly at: LonLat;
  readonly small: boolean;
  readonly reach: number;
  /** Whether a box lies on its own shape; null when its shape does not decide where it stands. */
  readonly holds: ((box: Box) => boolean) | null;
}

/** The text of an endonym after a name, with a dot between. */
export function endonymText(label: Label): string {
  return label.endonym === null ? '' : ` · ${label.endonym}`;
}

/** Width of the endonym in pixels; null when there is none. */
export function endonymWidth(label: Label): number | null {
  return label.endonym === null ? null : textWidth(endonymText(label), `400 ${ENDONYM}px ${FAMILY}`) + 2;
}

/**
 * Candidate positions of a label on the screen; none when its point is behind the globe. `land` is the area of its state on
 * the screen, in square pixels.
 */
export function candidatesOf(label: Label, project: Project, land: number): Candidate<LabelRequest>[] {
  const [style, size] = FONT[label.kind];
  const more = label.more ?? [];
  const own =
    textWidth(label.text, `${style} ${size}px ${FAMILY}`) + (LETTER[label.kind] ?? 0) * label.text.length;
  const width = Math.max(own, ...more.map((line) => textWidth(line, `400 ${MORE}px ${FAMILY}`))) + 4;
  const height = size + 4 + more.length * MORE_HEIGHT;
  // background names are drawn only where they fit on the land
  if (label.kind === 'quiet' && land < width * height * 1.6) return [];
  const small = label.kind === 'country' && land < width * height * 1.2;
  const seen = label.at.flatMap((at) => {
    const p = project(at);
    return p ? [{ at, x: p[0], y: p[1] }] : [];
  });
  const [first] = seen;
  if (!first) return [];
  const spots = seen.flatMap(({ x, y }): [number, number][] => spotsOf(label, x, y, width, height, small));
  return [
    {
      item: { label, at: first.at, small, reach: Math.sqrt(land / Math.PI), holds: null },
      width,
      height,
      spots,
    },
  ];
}

/** Candidate positions of a label around one of its points, best first. */
function spotsOf(
  label: Label,
  x: number,
  y: number,
  w: number,
  h: number,
  small: boolean,
): [number, number][] {
  const around = (...distances: number[]) => distances.flatMap((d) => spotsAround(x, y, w, h, d));
  switch (label.kind) {
    case 'place':
    case 'event':
      return around(8, 22, 40);
    case 'capital':
      return around(6);
    case 'quiet':
      return [[x - w / 2, y - h / 2]];
    case 'water':
      return spotsOn(x, y, w, h);
    case 'flow':
      // beside its line, never on it
      return [10, 18, 28].flatMap((d) => spotsAround(x, y, w, h, d));
    case 'alignment':
      // that of lines stands beside them, that of a body on it
      if (label.beside) return around(7, 16, 28);
      return [-h / 2, -h - 6, 6].map((dy) => [x - w / 2, y + dy]);
    case 'country':
      // the name of a state where flows end keeps clear of their arrowheads; that of a small state gets a leader line
      if (label.layer === 'flows') return around(12, 26, 44);
      return small ? [...spotsOn(x, y, w, h), ...around(16, 32, 50)] : spotsOn(x, y, w, h);
    default:
      return label.beside ? [9, 24].flatMap((d) => spotsAround(x, y, w, h, d)) : spotsOn(x, y, w, h);
  }
}

/** True when a label needs a leader line where it stands, a distance in pixels from its point. */
export function needsLeader(
  { label, small, reach, holds }: LabelRequest,
  box: Box,
  distance: number,
): boolean {
  if (label.kind === 'country') return holds ? !holds(box) : small || distance > reach;
  return label.kind === 'place' || label.kind === 'event';
}

/** The colour of a label's text. */
export function toneOf(atlas: Atlas, label: Label, p: Palette): string {
  switch (label.kind) {
    case 'flow': {
      const flow = atlas.entities[label.ref];
      if (label.layer === 'flows:ties') return p.neutral;
      return flow?.kind === 'flow' ? supplierColor(atlas, flow.supplier, p) : p.ink;
    }
    case 'alignment': {
      const alignment = atlas.entities[label.ref];
      return alignment?.kind === 'alignment' ? colorOfAlignment(atlas, alignment, p) : p.ink;
    }
    case 'area':
      return label.layer === 'areas:disputed' ? p.disputed : p.region;
    case 'event':
      return p.disputed;
    case 'water':
      return p.water;
    case 'quiet':
    case 'capital':
      return p.quiet;
    default:
      return p.ink;
  }
}
