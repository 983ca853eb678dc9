import { dateInWords } from '../model/date.ts';
import type { Atlas } from '../model/types.ts';
import type { AreaView, Treatment } from '../model/worldview.ts';
import type { Part } from './dom.ts';
import { listed, refLink, stateLink } from './links.ts';

/** How a convention draws an area, in words; `part` is followed by a state's name. */
const DRAWN: Record<Treatment, string> = {
  disputed: 'hatched, as disputed',
  part: 'as part of ',
  separate: 'as a land of its own',
  absent: 'not drawn',
};

/** How it is drawn, since when, and why. */
export function drawnParts(atlas: Atlas, view: AreaView): Part[] {
  return [
    DRAWN[view.treatment],
    ...(view.of ? [stateLink(atlas, view.of)] : []),
    view.from ? `, since ${dateInWords(view.from)}` : '',
    view.note ? `. ${view.note}` : '.',
  ];
}

export function sourceLinks(atlas: Atlas, view: AreaView): Part[] {
  return listed(
    view.sources.map((ref, i) => {
      const source = atlas.sources[ref];
      return refLink(atlas, ref, source ? shortTitle(source.title) : `Source ${i + 1}`);
    }),
  );
}

/** A title shortened to fit a table. */
function shortTitle(title: string): string {
  return title.length > 48 ? `${title.slice(0, 46).replace(/\s+\S*$/, '')} …` : title;
}
