import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/model/problem.ts';
import type { Area, Country, Flow } from '../../../src/model/types.ts';
import { dealsOfFlow, tivOfFlow } from '../../../src/register/flow-tiv.ts';
import { compileTiny, edit, files } from './tiny.ts';

const good = compileTiny();

describe('a sound atlas', () => {
  it('has no problems', () => {
    expect(good.problems.map(problemText)).toEqual([]);
  });

  it('numbers its passages in reading order', () => {
    expect(good.atlas.passages.map((p) => [p.id, p.kind, p.label])).toEqual([
      ['p1', 'paragraph', '1'],
      ['h1', 'heading', ''],
      ['p2', 'paragraph', '2'],
      ['note-i', 'note', 'i'],
    ]);
  });

  it('gives every mention the span of its words', () => {
    for (const p of good.atlas.passages) {
      for (const m of p.mentions) expect(p.text.slice(m.start, m.end)).not.toMatch(/^\s|\s$/);
    }
    const [first] = good.atlas.passages;
    expect(first?.text).toBe('France sold ships to Fiji, 海军 and all.');
    expect(first?.mentions.map((m) => [m.ref, first.text.slice(m.start, m.end)])).toEqual([
      ['country:FRA', 'France'],
      ['country:FJI', 'Fiji'],
    ]);
  });

  it('joins a flow to its figures and its rows of the register', () => {
    const total = good.atlas.entities['flow:fra-fji'] as Flow;
    const { register } = good.atlas;
    expect(tivOfFlow(register, total)).toEqual({ 1991: 5, 2015: 2.5 });
    expect(dealsOfFlow(register?.deals ?? [], total)).toHaveLength(1);
    expect(total.destination).toEqual([178.44, -18.14]);
    const deal = good.atlas.entities['flow:fra-fji-ships'] as Flow;
    expect(deal.orders).toEqual(['Floreal@2014']);
    expect(tivOfFlow(register, deal)).toEqual({ 2015: 10, 2016: 10 });
    expect(good.atlas.entities['system:ship']).toMatchObject({ flows: ['flow:fra-fji-ships'] });
  });

  it('has no register where the folder has no figures', () => {
    const [transfers, deals] = ['sipri/transfers.csv', 'sipri/deals.csv'].map(
      (file) => `${files[file]?.split('\n')[0]}\n`,
    );
    const bare = compileTiny({ 'sipri/transfers.csv': transfers ?? '', 'sipri/deals.csv': deals ?? '' });
    expect(bare.atlas.register).toBeNull();
    expect(bare.rest).toEqual([]);
    expect(good.atlas.register?.years).toEqual([1991, 2015]);
  });

  it('knows every state of the borders in three languages, and a historic one by its parts', () => {
    expect(good.atlas.entities['country:NZL']?.names).toEqual({
      en: 'New Zealand',
      zh: '新西兰',
      ru: 'Новая Зеландия',
    });
    expect((good.atlas.entities['country:old-realm'] as Country).parts).toEqual(['FRA', 'DEU']);
    expect((good.atlas.entities['area:corner'] as Area).claimedBy).toEqual(['DEU']);
  });

  it('is deterministic', () => {
    expect(JSON.stringify(compileTiny())).toBe(JSON.stringify(good));
  });
});

/** What is wrong after one edit, as the messages say it. */
function problemsAfter(change: Record<string, string | null>): string[] {
  return compileTiny(change).problems.map(problemText);
}

describe('what is wrong is named with file, line, field, what was expected and the nearest valid value', () => {
  it.each([
    [
      'an unknown Ref in the essay',
      edit('essay.md', '#country:FJI', '#country:FJJ'),
      'essay.md:3: [Fiji]: got "#country:FJJ"; expected an item of this atlas. Did you mean "country:FJI"?',
    ],
    [
      'a link that is no Ref',
      edit('essay.md', '#country:FJI', 'https://example.org'),
      'essay.md:3: [Fiji]: got "https://example.org"; expected a Ref of this atlas, such as #country:FRA.',
    ],
    [
      'HTML in the essay',
      edit('essay.md', '*ships*', '<b>ships</b>'),
      'essay.md:3: html: got "<b>"; expected text, emphasis, links to Refs and marks of notes.',
    ],
    [
      'a misspelt status',
      edit('flows.csv', 'cancelled', 'canceled'),
      'flows.csv:3: status: got "canceled"; expected one of delivered, contracted, cancelled, stopped, denied, licensed, mooted. Did you mean "cancelled"?',
    ],
    [
      'an unknown state',
      edit('flows.csv', 'FRA,FJI,all', 'FRAX,FJI,all'),
      'flows.csv:2: supplier: got "FRAX"; expected the id of a state. Did you mean "FRA"?',
    ],
    [
      'an unknown designation',
      edit('flows.csv', 'Floreal@2014', 'Floreel'),
      'flows.csv:3: designations: got "Floreel"; expected designations of the register for FRA to FJI. Did you mean "Floreal"?',
    ],
    [
      'an impossible date',
      edit('events.csv', '2018-04-14', '2018-02-30'),
      'events.csv:2: date: got "2018-02-30"; expected a date as YYYY, YYYY-MM or YYYY-MM-DD.',
    ],
    [
      'a latitude off the Earth',
      edit('places.csv', '-18.14', '-118.14'),
      'places.csv:2: lat: got "-118.14"; expected degrees of latitude from -90 to 90.',
    ],
    [
      'a record without a source',
      edit('places.csv', ',,book', ',,'),
      'places.csv:2: sources: got ""; expected the id of at least one source of sources.json.',
    ],
    [
      'an unknown source',
      edit('places.csv', ',,book', ',,bok'),
      'places.csv:2: sources: got "bok"; expected the id of a source of sources.json. Did you mean "book"?',
    ],
    [
      'a misspelt column',
      edit('places.csv', 'country', 'contry'),
      'places.csv:1: contry: got "contry"; expected one of the columns id, name_en, name_zh, name_ru, aliases, type, country, lon, lat, note, sources. Did you mean "country"?',
    ],
    [
      'a short record',
      edit('votes.csv', 'vote,FJI,abstain', 'vote,FJI'),
      'votes.csv:3: record: got "2 fields"; expected 3 fields, as in the header.',
    ],
    [
      'a membership that ends before it begins',
      edit('members.csv', '1990,2000', '1990,1980'),
      'members.csv:3: to: got "1980"; expected a date not before 1990.',
    ],
    [
      'a figure that is no number',
      edit('sipri/transfers.csv', '2.5', '2,5'),
      'sipri/transfers.csv:3: record: got "5 fields"; expected 4 fields, as in the header.',
    ],
    [
      'the same id twice',
      edit('votes.csv', '', '') && edit('systems.csv', 'ship,Floreal', 'ship,Other,,,,x,,book\nship,Floreal'),
      'systems.csv:3: id: got "ship"; expected an id of its own ("ship" is defined at systems.csv:2).',
    ],
    ['a broken JSON', edit('sources.json', '"type"', 'type'), 'sources.json:4: column 5: got "type'],
    [
      'a script as an address',
      edit('sources.json', 'https://example.org/book', 'javascript:alert(1)'),
      'sources.json:8: book: URL: got "javascript:alert(1)"; expected an address that starts with http:// or https://.',
    ],
    [
      'an open ring',
      edit('areas.geojson', '[-5, 45]]]', '[-5, 46]]]'),
      'areas.geojson:2: feature 1 (corner): ring',
    ],
    [
      'metres in place of degrees',
      edit('areas.geojson', '[-5, 47]', '[-556597, 5942074]'),
      'not metres of a projection',
    ],
    [
      'a shape of an unknown area',
      edit('areas.geojson', '"corner"', '"cornr"'),
      'areas.geojson:2: feature 1: properties.area: got "cornr"; expected the id of an area of areas.csv. Did you mean "corner"?',
    ],
    [
      'a missing file',
      { 'views.csv': null },
      'views.csv:1: file: got "no such file"; expected a file "views.csv" in this folder.',
    ],
  ])('%s', (_what, change, message) => {
    expect(problemsAfter(change).join('\n')).toContain(message);
  });

  it('counts lines inside quoted fields', () => {
    const change = edit('annotations.csv', 'two ships, not three', 'two\nships');
    const broken = { 'annotations.csv': `${change['annotations.csv']}flag-2,p9,T,T,F,,book\n` };
    expect(problemsAfter(broken).join('\n')).toContain('annotations.csv:4: passages: got "p9"');
  });

  it('drops the item and keeps the rest', () => {
    const { atlas } = compileTiny(edit('flows.csv', 'cancelled', 'canceled'));
    expect(atlas.entities['flow:fra-fji-ships']).toBeUndefined();
    expect(atlas.entities['flow:fra-fji']).toBeDefined();
  });
});
