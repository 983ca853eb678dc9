import { alignmentColor, type Palette, supplierColor } from '../encoding/colors.ts';
import { type Candidate, spotsAround, spotsOn } from '../geometry/placement.ts';
import { alignmentsOf } from '../layers/alignments.ts';
import type { Atlas, LonLat } from '../model/types.ts';
import type { Label, LabelKind } from '../scene/labels.ts';
import { textWidth } from './measure.ts';
import type { Project } from './overlay.ts';

const FAMILY = '"IBM Plex Sans Condensed", "Arial Narrow", sans-serif';
/** Fonts as CSS draws them (`styles/map.css`), so that what is measured is what is drawn. */
const FONT: Record<LabelKind, readonly [number, number]> = {
  country: [600, 14],
  quiet: [400, 12],
  place: [400, 13],
  event: [600, 13],
  area: [600, 13],
  flow: [600, 13],
  alignment: [600, 13],
};
const LETTER: Partial<Record<LabelKind, number>> = { country: 0.4, quiet: 0.3, area: 0.8 };

/** The places a label may take, from where its point is on the screen; none when that is behind the globe. */
export function candidatesOf(label: Label, project: Project): Candidate<{ label: Label; at: LonLat }>[] {
  const [weight, size] = FONT[label.kind];
  const width =
    textWidth(label.text, `${weight} ${size}px ${FAMILY}`) +
    (LETTER[label.kind] ?? 0) * label.text.length +
    4;
  const height = size + 4;
  const seen = label.at.flatMap((at) => {
    const p = project(at);
    return p ? [{ at, x: p[0], y: p[1] }] : [];
  });
  const [first] = seen;
  if (!first) return [];
  const spots = seen.flatMap(({ x, y }): [number, number][] => spotsOf(label, x, y, width, height));
  return [{ item: { label, at: first.at }, width, height, spots }];
}

/** Where a label may stand about one of its points, best first. */
function spotsOf(label: Label, x: number, y: number, w: number, h: number): [number, number][] {
  switch (label.kind) {
    case 'place':
    case 'event':
      return [8, 22, 40].flatMap((d) => spotsAround(x, y, w, h, d));
    case 'quiet':
      return [[x - w / 2, y - h / 2]];
    case 'flow':
    case 'alignment':
      return [-h / 2, -h - 6, 6].map((dy) => [x - w / 2, y + dy]);
    case 'country':
      // a state where flows end keeps clear of their arrowheads
      if (label.layer === 'flows') return [12, 24].flatMap((d) => spotsAround(x, y, w, h, d));
      return spotsOn(x, y, w, h);
    default:
      return label.beside ? [9, 24].flatMap((d) => spotsAround(x, y, w, h, d)) : spotsOn(x, y, w, h);
  }
}

/** The colour of a label's text. */
export function toneOf(atlas: Atlas, label: Label, p: Palette): string {
  switch (label.kind) {
    case 'flow': {
      const flow = atlas.entities[label.ref];
      if (label.layer === 'flows:ties') return p.tie;
      return flow?.kind === 'flow' ? supplierColor(atlas, flow.supplier, p) : p.ink;
    }
    case 'alignment':
      return alignmentColor(
        alignmentsOf(atlas).findIndex((a) => a.ref === label.ref),
        p,
      );
    case 'area':
      return label.layer === 'areas:disputed' ? p.disputed : p.region;
    case 'event':
      return p.disputed;
    case 'quiet':
      return p.quiet;
    default:
      return p.ink;
  }
}
