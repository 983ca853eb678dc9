import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/model/types.ts';
import { articleAtlas, mostNamed } from '../../../src/text/article.ts';
import { plainBlocks } from '../../../src/text/blocks.ts';
import { entityOf } from '../../../src/text/unknown.ts';
import { event } from '../scene/tiny-world.ts';
import { tinyAtlas } from '../tiny.ts';

const TEXT = [
  'A small arsenal',
  'Aland sold ships to Beland on 4 April 2016, and again in 2017. Zedville, far away, bought none of them.',
  'Nothing is named in this paragraph at all, and so the map has nothing to show for it.',
  '[3] Aland said so.',
].join('\n\n');
const REFS: Record<string, string> = {
  Aland: 'country:AAA',
  Beland: 'country:BBB',
  Zedville: 'place:zedville',
  Nowhere: 'flow:none',
};
const names = (text: string) =>
  [...text.matchAll(/Aland|Beland|Zedville|Nowhere/g)].map((m) => ({
    ref: REFS[m[0]] as string,
    start: m.index,
    end: m.index + m[0].length,
  }));
const unknown = (ref: string) => entityOf(ref, { names: { en: 'Zedville', zh: null, ru: null }, at: [5, 6] });
const article = (text: string) =>
  articleAtlas(tinyAtlas(), { name: 'arsenal.txt', blocks: plainBlocks(text) }, names, unknown);
const made = (text = TEXT): Atlas => article(text).atlas;

describe('an atlas of any text', () => {
  it('has its title, its passages and what they name, dates as events', () => {
    const atlas = made();
    expect(atlas.title).toBe('A small arsenal');
    expect(atlas.passages.map((p) => [p.id, p.kind, p.label])).toEqual([
      ['p1', 'paragraph', '1'],
      ['p2', 'paragraph', '2'],
      ['note-3', 'note', '3'],
    ]);
    expect(atlas.passages[0]?.mentions.map((m) => m.ref)).toEqual([
      'country:AAA',
      'country:BBB',
      'event:date-2016-04-04',
      'event:date-2017',
      'place:zedville',
    ]);
    expect(atlas.entities['event:date-2016-04-04']).toMatchObject({ kind: 'event', date: '2016-04-04' });
    expect(atlas.entities['place:zedville']).toMatchObject({ kind: 'place', anchor: [5, 6] });
    expect(atlas.written).toBe('2017');
  });

  it('has no event of the essay, only the dates that it names', () => {
    const base = tinyAtlas();
    const own = event('of-the-essay', '1999');
    const of = { ...base, entities: { ...base.entities, [own.ref]: own } };
    const { atlas } = articleAtlas(of, { name: 'a.txt', blocks: plainBlocks(TEXT) }, names, unknown);
    const events = Object.values(atlas.entities).filter((e) => e.kind === 'event');
    expect(events.map((e) => e.ref).sort()).toEqual(['event:date-2016-04-04', 'event:date-2017']);
  });

  it('keeps where the text calls its notes', () => {
    const { calls, atlas } = article(TEXT.replace('again in 2017.', 'again in 2017.[3]'));
    expect(atlas.passages[0]?.text).not.toContain('[3]');
    expect(calls.get('p1')).toEqual([{ at: TEXT.indexOf(' Zedville') - TEXT.indexOf('Aland'), marker: '3' }]);
  });

  it('frames each passage by what it names, at the latest date it names', () => {
    const [first, second] = made().passages;
    expect(first?.view).toMatchObject({ date: '2017', headline: '', frame: ['country:AAA', 'country:BBB'] });
    expect(first?.view.period[1]).toBe(2017);
    expect(second?.view.frame).toEqual([]);
  });

  it('keeps the states and figures, not the other essay’s events, notes and figures beside the text', () => {
    const atlas = made();
    expect(atlas.register).toEqual(tinyAtlas().register);
    expect(atlas.annotations).toEqual([]);
    expect(atlas.evidence).toEqual([]);
    expect(Object.keys(atlas.entities).filter((r) => r.startsWith('event:') && !r.includes('date-'))).toEqual(
      [],
    );
  });

  it('leaves out what is no thing on a map, and is named by its file when it has no title', () => {
    const atlas = made('Nowhere did Aland buy anything, said the paper that nobody reads, and it was right.');
    expect(atlas.title).toBe('arsenal.txt');
    expect(atlas.passages[0]?.mentions.map((m) => m.ref)).toEqual(['country:AAA']);
  });

  it('says what is named most, without the dates', () => {
    expect(mostNamed(made(), 2)).toEqual([
      { ref: 'country:AAA', n: 2 },
      { ref: 'country:BBB', n: 1 },
    ]);
  });
});
