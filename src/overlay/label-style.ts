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
  for (const at of label.at) {
    const p = project(at);
    if (!p) continue;
    const [x, y] = p;
    if (label.kind === 'place' || label.kind === 'event') {
      const spots = [8, 22, 40].flatMap((d) => spotsAround(x, y, width, height, d));
      return [{ item: { label, at }, width, height, spots }];
    }
    if (label.kind === 'quiet')
      return [{ item: { label, at }, width, height, spots: [[x - width / 2, y - height / 2]] }];
    // a state where flows end keeps clear of their arrowheads
    if (label.kind === 'country' && label.layer === 'flows') {
      const spots = [12, 24].flatMap((d) => spotsAround(x, y, width, height, d));
      return [{ item: { label, at }, width, height, spots }];
    }
    if (label.kind !== 'flow')
      return [{ item: { label, at }, width, height, spots: spotsOn(x, y, width, height) }];
    break;
  }
  if (label.kind !== 'flow') return [];
  // a flow's label may stand at several points of its line; each is tried in turn, relative to the first that is seen
  const seen = label.at.flatMap((at) => {
    const p = project(at);
    return p ? [{ at, p }] : [];
  });
  const first = seen[0];
  if (!first) return [];
  const spots = seen.flatMap(({ p: [x, y] }): [number, number][] => [
    [x - width / 2, y - height / 2],
    [x - width / 2, y - height - 6],
    [x - width / 2, y + 6],
  ]);
  return [{ item: { label, at: first.at }, width, height, spots }];
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
      return p.region;
    case 'event':
      return p.disputed;
    case 'quiet':
      return p.quiet;
    default:
      return p.ink;
  }
}
