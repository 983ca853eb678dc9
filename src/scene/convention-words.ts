import { holds } from '../model/date.ts';
import type { Area, Atlas, DateText } from '../model/types.ts';
import { areaDrawingOf, worldviewOf } from './worldview.ts';

/** One or two sentences about how the current convention draws disputed areas at a date; empty for an atlas without conventions. */
export function disputesInWords(atlas: Atlas, worldviewId: string, date: DateText): string {
  const areas = Object.values(atlas.entities).filter(
    (e): e is Area => e.kind === 'area' && e.type === 'disputed' && holds(e.since, e.until, date),
  );
  if (areas.length === 0) return '';
  const worldview = worldviewOf(atlas, worldviewId);
  const cards = 'Who holds and who claims each is on its card.';
  if (!worldview) return `Disputed areas are hatched. ${cards}`;
  const hatched = areas.filter(
    (area) => areaDrawingOf(atlas, worldview, area, date).treatment === 'disputed',
  ).length;
  const drawn =
    hatched === areas.length
      ? 'all are hatched'
      : `${hatched || 'none'} of them ${hatched === 1 ? 'is' : 'are'} hatched, the rest as the convention has them`;
  return `Borders are drawn ${worldview.line}: of ${areas.length} disputed ${areas.length === 1 ? 'area' : 'areas'} at the date shown ${drawn}. ${cards}`;
}
