// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { mountCard } from '../../../src/card/card.ts';
import * as content from '../../../src/card/content.ts';
import type { Alignment, Atlas, Flow } from '../../../src/model/types.ts';
import { chooseYears, read, selectItem } from '../../../src/state/actions.ts';
import { area, convention, drawn, event, place, world } from '../scene/tiny-world.ts';
import { deal, tinyAtlas, tinyRegister } from '../tiny.ts';
import { one, textsOf, viewOf } from '../view.ts';

const deals = [
  deal('AAA', 'BBB', { designation: 'Early', delivered: [2012], tivDelivered: 5, ordered: 2010 }),
  deal('AAA', 'BBB', { designation: 'First', delivered: [2013], tivDelivered: 10, ordered: 2011 }),
  deal('AAA', 'BBB', { designation: 'Last', delivered: [2017], tivDelivered: 30, ordered: 2014 }),
  deal('AAA', 'BBB', { designation: 'Late', delivered: [2018], tivDelivered: 100, ordered: 2015 }),
  deal('CCC', 'BBB', { designation: 'Other', delivered: [2013], tivDelivered: 1 }),
  deal('AAA', 'CCC', { designation: 'Elsewhere', delivered: [2013], tivDelivered: 1 }),
];

const mounted = (host: HTMLElement, app: App) => mountCard(host, app, undefined, async () => content);
const seen = async (host: HTMLElement) => {
  await expect.poll(() => host.querySelector('[data-card]'), { interval: 1 }).not.toBeNull();
  return one(host, '[data-card]');
};

/** The card of a thing, once what it loads has come. */
async function cardOf(atlas: Atlas, selected: string, state = {}) {
  const view = viewOf(atlas, { selected, ...state });
  const dispose = mounted(view.host, view.app);
  const card = await seen(view.host);
  await expect.poll(() => card.textContent, { interval: 1 }).not.toContain('Loading');
  const section = (title: string) =>
    [...view.host.querySelectorAll('section')].find((s) => s.querySelector('h3')?.textContent === title);
  return { ...view, dispose, section, card };
}

describe('the card of an alignment', () => {
  const members = [
    { state: 'BBB', from: '1990-01', to: '2013-05-01', source: 'x' },
    { state: 'AAA', from: '1985', to: null, source: 'x' },
    { state: 'CCC', from: '2019', to: null, source: 'x' },
  ];
  const pact = { ...(tinyAtlas().entities['alignment:pact'] as Alignment), members };
  const atlas = { ...tinyAtlas(), entities: { ...tinyAtlas().entities, [pact.ref]: pact } };

  it('counts the members at the date of the time window, and dims the others', async () => {
    const { section, app } = await cardOf(atlas, pact.ref);
    const node = section('Members');
    const message = () => node?.querySelector('p')?.textContent ?? '';
    expect(message()).toBe('On 20 April 2018, the date shown: one member.');
    expect(textsOf(node as Element, 'tbody tr th')).toEqual(['AAA', 'CCC', 'BBB']);
    expect(textsOf(node as Element, 'tbody tr.is-past th')).toEqual(['CCC', 'BBB']);
    app.store.update(chooseYears(atlas, [2010, 2013]));
    expect(message()).toContain('2 members');
    app.store.update(chooseYears(atlas, [2010, 2019]));
    expect(message()).toContain('2 members');
    app.store.update(chooseYears(atlas, [1950, 1960]));
    expect(message()).toContain('no members');
    // a record that all share is told once, others with each member
    const text = async (of: typeof members) => {
      const group = { ...pact, members: of };
      const { section: parts } = await cardOf(
        { ...atlas, entities: { ...atlas.entities, [pact.ref]: group } },
        pact.ref,
      );
      return parts('Members')?.textContent ?? '';
    };
    expect(await text(members)).toContain('Record of all: x.');
    const two = await text(members.map((m, i) => ({ ...m, source: i ? 'x' : 'y' })));
    expect(two).not.toContain('Record of all');
    expect(two).toContain('Record');
  });
});

describe('the card of a state', () => {
  const atlas = {
    ...tinyAtlas(),
    register: tinyRegister(
      {
        BBB: { AAA: { 2012: 5, 2013: 10, 2017: 30, 2018: 100 }, CCC: { 2013: 1 } },
        CCC: { AAA: { 2013: 1 } },
      },
      { complete: ['BBB'], deals },
    ),
  };

  it('lists the deals of its suppliers that have a colour, the largest first', async () => {
    const { section } = await cardOf(atlas, 'country:BBB');
    const names = textsOf(section('Deals') as Element, '.is-name th').map((t) => t.split(' ')[0]);
    expect(names).toEqual(['Late', 'Last', 'First', 'Early']);
  });

  it('keeps only what came in the years shown, the first and the last among them', async () => {
    const { section, app } = await cardOf(atlas, 'country:BBB');
    const node = section('Deals') as Element;
    const names = () => textsOf(node, '.is-name th').map((t) => t.split(' ')[0]);
    const box = one<HTMLInputElement>(node, 'input[type=checkbox]');
    expect(one(node, '.deals-only').textContent).toContain('2013–17');
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    expect(names()).toEqual(['Last', 'First']);
    app.store.update(chooseYears(atlas, [2018, 2018]));
    expect(names()).toEqual(['Late']);
    app.store.update(chooseYears(atlas, [2014, 2016]));
    expect(names()).toEqual([]);
    expect(node.textContent).toContain('No delivery of these deals in the years shown.');
  });

  it('counts the alignments that it belongs to at the date shown', async () => {
    const { section, app } = await cardOf(atlas, 'country:BBB');
    const node = section('Alignments') as Element;
    expect(node.querySelector('p')?.textContent).toContain('a member of 0 of these');
    expect(textsOf(node, 'li')[0]).toContain('Old');
    expect(node.querySelectorAll('li.is-past')).toHaveLength(2);
    app.store.update(chooseYears(atlas, [1995, 2000]));
    expect(node.querySelector('p')?.textContent).toContain('a member of 1 of these');
    expect(textsOf(node, 'li:not(.is-past)')[0]).toContain('Pact');
  });

  it('lists its flows, what comes to it first, the largest first, with how far each got', async () => {
    const { section } = await cardOf(atlas, 'country:BBB');
    const rows = textsOf(section('Flows to and from it') as Element, 'tbody tr');
    expect(rows.map((r) => r.match(/aaa-bbb-tanks|bbb-aaa-pressure|aaa-bbb|ccc-bbb/)?.[0])).toEqual([
      'aaa-bbb',
      'ccc-bbb',
      'aaa-bbb-tanks',
      'bbb-aaa-pressure',
    ]);
    expect(rows[2]).toContain('(cancelled)');
    expect(rows[0]).not.toContain('(delivered)');
    expect(rows[0]).toContain('145');
  });

  it('says what of its imports came in the years shown, and follows them', async () => {
    const { card, app } = await cardOf(atlas, 'country:BBB');
    expect(card.textContent).toContain('In 2013–17, the years shown: AAA 98 %');
    app.store.update(chooseYears(atlas, [2012, 2012]));
    expect(card.textContent).toContain('In 2012, the years shown: AAA 100 %');
  });

  it('says what it supplied to whom, in all and in the years shown', async () => {
    const { section } = await cardOf(atlas, 'country:AAA');
    const rows = textsOf(section('Arms exports') as Element, 'tbody tr');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^BBB145402012–18/);
    expect(section('Arms exports')?.textContent).toContain('146 in all to 2 states');
  });

  it('has no section that would be empty', async () => {
    const { section, card } = await cardOf({ ...atlas, register: null }, 'country:CCC');
    expect(section('Deals')).toBeUndefined();
    expect(section('Arms exports')).toBeUndefined();
    expect(card.textContent).not.toContain('TIV');
  });

  it('lists the areas it holds and those it claims', async () => {
    const more = world([area('x'), area('y', { administeredBy: ['BBB'], claimedBy: ['AAA'] })]);
    const { section } = await cardOf(more, 'country:AAA');
    expect(textsOf(section('Disputed areas') as Element, 'dd')).toEqual(['x', 'y']);
  });
});

describe('the card of a flow', () => {
  it('says from whom to whom, how far it got, and which deals it opens into', async () => {
    const { card } = await cardOf(tinyAtlas(), 'flow:aaa-bbb');
    const facts = new Map(textsOf(card, 'dt').map((t, i) => [t, textsOf(card, 'dd')[i]]));
    expect(facts.get('From, to')).toBe('AAA → BBB');
    expect(facts.get('Status')).toBe('delivered');
    expect(facts.get('Drawn one by one')).toBe('tanks');
    expect(facts.get('TIV')).toMatch(/^145 million/);
    const other = await cardOf(tinyAtlas(), 'flow:bbb-aaa-pressure');
    expect(textsOf(other.card, 'dt')).not.toContain('TIV');
    expect(textsOf(other.card, 'dt')).not.toContain('Drawn one by one');
  });

  it('of single orders lists those alone', async () => {
    const tiny = tinyAtlas();
    const tanks = { ...(tiny.entities['flow:aaa-bbb-tanks'] as Flow), orders: ['Last', 'First'] };
    const atlas = {
      ...tiny,
      entities: { ...tiny.entities, [tanks.ref]: tanks },
      register: tinyRegister({}, { deals }),
    };
    const { section } = await cardOf(atlas, tanks.ref);
    expect(textsOf(section('Deals') as Element, '.is-name th')).toHaveLength(2);
  });
});

describe('the card of an area', () => {
  const X = area('x', { since: '2014-03-18', until: '2016-05' });
  const atlas = world([X], [], {
    worldviews: [convention('plain'), convention('own', drawn(X.ref, { to: '2015' })), convention('mute')],
  });
  it('says the status of the dispute at the date shown', async () => {
    const { card, app } = await cardOf(atlas, X.ref);
    const at = (year: number) => {
      app.store.update(chooseYears(atlas, [year, year]));
      return card.textContent ?? '';
    };
    expect(at(2013)).toContain('In 2013, the date shown: the dispute had not begun.');
    expect(at(2014)).toContain('In 2014, the date shown: in dispute.');
    expect(at(2016)).toContain('in dispute.');
    expect(at(2017)).toContain('In 2017, the date shown: the dispute was over.');
  });

  it('says who draws it how, which no longer holds, and who says nothing', async () => {
    const { section, app } = await cardOf(atlas, X.ref);
    const node = section('How capitals draw it') as Element;
    expect(textsOf(node, '.is-name th')).toEqual(['own (not at the date shown)']);
    expect(node.textContent).toContain('No source here for mute: drawn as by default.');
    app.store.update(chooseYears(atlas, [2014, 2015]));
    expect(textsOf(node, '.is-name th')).toEqual(['own']);
  });
});

describe('the card of an event or a place', () => {
  const votes = [
    { state: 'AAA', vote: 'for' },
    { state: 'BBB', vote: 'against' },
    { state: 'CCC', vote: 'abstain' },
  ] as const;
  const atlas = world([
    event('vote', '2014-03', { votes, place: 'place:p' }),
    place('p', { country: 'AAA' }),
  ]);
  it('says who voted how', async () => {
    const { section } = await cardOf(atlas, 'event:vote');
    const node = section('Votes') as Element;
    expect(textsOf(node, 'dt')).toEqual(['For', 'Against', 'Abstained']);
    expect(textsOf(node, 'dd')).toEqual(['AAA', 'BBB', 'CCC']);
  });

  it('says what happened there', async () => {
    const { card } = await cardOf(atlas, 'place:p');
    expect(textsOf(card, 'dt')).toEqual(['State', 'Happened here']);
    expect(textsOf(card, 'dd')).toEqual(['AAA', 'vote']);
  });
});

describe('where the essay names an item', () => {
  const tiny = tinyAtlas();
  const text = 'AAA came. Then AAA and BBB went. Nothing.';
  const spans = [
    { ref: 'country:AAA', start: 0, end: 3 },
    { ref: 'country:AAA', start: 15, end: 18 },
    { ref: 'country:BBB', start: 23, end: 26 },
  ];
  const [p1, p2] = tiny.passages;
  if (!p1 || !p2) throw new Error('no passages');
  const atlas: Atlas = {
    ...tiny,
    passages: [
      { ...p1, text, mentions: spans },
      { ...p2, mentions: [] },
      {
        ...p2,
        id: 'p3',
        ref: 'passage:p3',
        label: '3',
        text: 'AAA again.',
        mentions: [{ ref: 'country:AAA', start: 0, end: 3 }],
      },
    ],
    annotations: [
      { id: 'n', passages: ['p2'], title: '', text: '', figure: '', entities: ['country:AAA'], sources: [] },
    ],
  };

  it('is quoted sentence by sentence, the name marked', async () => {
    const { section } = await cardOf(atlas, 'country:AAA');
    const items = [...(section('In the essay')?.querySelectorAll('.mentions > li') ?? [])];
    expect(items.map((i) => i.textContent)).toEqual([
      '¶ 1 AAA came. Then AAA and BBB went.',
      '¶ 3 AAA again.',
    ]);
    expect(textsOf(items[0] as Element, '.said')).toEqual(['AAA came.', 'Then AAA and BBB went.']);
    expect(textsOf(items[0] as Element, 'mark')).toEqual(['AAA', 'AAA']);
    expect(items.map((i) => i.querySelector('a')?.getAttribute('href'))).toEqual(['#p1', '#p3']);
    expect(section('In the essay')?.textContent).toContain('Named in the notes beside ¶ 2');
    const none = await cardOf(atlas, 'country:CCC');
    expect(none.section('In the essay')?.textContent).toContain('does not name it');
  });

  it('comes before the record, the passage being read first, the others in reading order', async () => {
    const { host, app } = await cardOf(atlas, 'country:AAA', { passage: 'p3' });
    expect(one(host, '[data-card] > .card-head + .card-section .mentions')).toBeTruthy();
    const order = () => textsOf(host, '.mentions .passage-link');
    expect(order()).toEqual(['¶ 3', '¶ 1']);
    app.store.update(read('p1'));
    expect(order()).toEqual(['¶ 1', '¶ 3']);
    app.store.update(read('p2'));
    expect(order()).toEqual(['¶ 1', '¶ 3']);
    // a link that has the focus stays where it is
    one(host, '.mentions a[href="#p1"]').focus();
    app.store.update(read('p3'));
    expect(order()).toEqual(['¶ 1', '¶ 3']);
    expect(textsOf(host, '.mentions [aria-current] .passage-link')).toEqual(['¶ 3']);
  });

  it('is walked back to the mention before, not to the first', async () => {
    const p3 = atlas.passages[2] as Atlas['passages'][number];
    const more = {
      ...atlas,
      passages: [...atlas.passages, { ...p3, id: 'p4', ref: 'passage:p4', label: '4' }],
    };
    const { host, app } = await cardOf(more, 'country:AAA', { passage: 'p4' });
    one(host, '[data-walk=prev]').click();
    expect(app.store.state().passage).toBe('p3');
  });

  it('is walked from the passage that is read, to either end', async () => {
    const { host, app } = await cardOf(atlas, 'country:AAA');
    const go = (way: string) => one(host, `[data-walk=${way}]`).click();
    const at = () => `${app.store.state().passage}: ${one(host, '.walk-at').textContent}`;
    const greyed = () => textsOf(host, '[data-walk][aria-disabled=true]');
    expect([at(), greyed()]).toEqual(['p1: 1 of 2', ['‹ prev']]);
    go('prev');
    expect(at()).toBe('p1: 1 of 2');
    go('next');
    expect([at(), greyed()]).toEqual(['p3: 2 of 2', ['next ›']]);
    app.store.update(read('p2'));
    expect([at(), greyed()]).toEqual(['p2: 2 passages', []]);
    go('prev');
    expect(at()).toBe('p1: 1 of 2');
    expect(textsOf(host, '.mentions [aria-current] .passage-link')).toEqual(['¶ 1']);
  });
});

describe('a card', () => {
  it('opens and closes with the selection, and returns the focus', async () => {
    const { host, app } = viewOf(tinyAtlas());
    const button = document.createElement('button');
    host.before(button);
    mounted(host, app);
    button.focus();
    app.store.update(selectItem('country:AAA'), 'push');
    await seen(host);
    expect(document.activeElement?.tagName).toBe('H2');
    expect(textsOf(host, 'h2')).toEqual(['AAA']);
    app.store.update(selectItem('country:BBB'), 'push');
    expect(host.querySelectorAll('[data-card]')).toHaveLength(1);
    app.store.update(selectItem(null), 'push');
    expect(host.hidden).toBe(true);
    expect(document.activeElement).toBe(button);
  });

  it('takes the focus only after a deliberate action, and leaves nothing behind', async () => {
    const { host, app } = viewOf(tinyAtlas());
    const button = document.createElement('button');
    host.before(button);
    const dispose = mounted(host, app);
    button.focus();
    app.store.update(selectItem('country:AAA'), 'replace');
    await seen(host);
    expect(document.activeElement).toBe(button);
    dispose();
    expect(host.childElementCount).toBe(0);
    app.store.update(selectItem('country:BBB'), 'push');
    expect(host.childElementCount).toBe(0);
  });
});

describe('the sources of a card', () => {
  it('credit the figures only where it is a state that has any', async () => {
    const atlas = {
      ...tinyAtlas(),
      register: tinyRegister({ BBB: { AAA: { 2013: 10 } } }, { vintage: 'Figures of 2030' }),
    };
    const sources = async (ref: string) => (await cardOf(atlas, ref)).section('Sources')?.textContent ?? '';
    expect(await sources('country:BBB')).toContain('Figures of 2030');
    expect(await sources('country:AAA')).toContain('Figures of 2030');
    for (const ref of ['country:CCC', 'alignment:pact', 'flow:aaa-bbb'])
      expect(await sources(ref), ref).not.toContain('Figures of 2030');
  });
});

describe('the card of a place', () => {
  it('has what is seated and what happened there, and not elsewhere', async () => {
    const atlas = world([
      place('here', { country: 'AAA' }),
      place('there'),
      event('won', '2014', { place: 'place:here' }),
      event('lost', '2015', { place: 'place:there' }),
    ]);
    const { card } = await cardOf(atlas, 'place:here');
    expect(card.textContent).toContain('won');
    expect(card.textContent).not.toContain('lost');
  });

  it('has its names in the languages that the atlas offers', async () => {
    const names = { en: 'Here', zh: '这里', ru: 'Здесь' };
    const of = world([place('here', { names })]);
    expect((await cardOf(of, 'place:here')).card.textContent).toMatch(/Here.*这里.*Здесь/s);
    const { card } = await cardOf({ ...of, languages: ['en', 'zh'] }, 'place:here');
    expect(card.textContent).toContain('这里');
    expect(card.textContent).not.toContain('Здесь');
  });
});
