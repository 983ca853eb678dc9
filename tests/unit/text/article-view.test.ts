import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/model/types.ts';
import { frameOf } from '../../../src/scene/frame.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { articleAtlas } from '../../../src/text/article.ts';
import { plainBlocks } from '../../../src/text/blocks.ts';
import { compiled } from '../atlas.ts';
import { match } from '../link/matcher.ts';
import { projectBy } from '../overlay/eye.ts';

const SIZE = { width: 950, height: 900 };
const PAD = { top: 100, right: 30, bottom: 60, left: 30 };
const FREE = { x: 30, y: 100, width: 890, height: 740 };

const article = (text: string): Atlas =>
  articleAtlas(compiled.atlas, { name: 'article.txt', blocks: plainBlocks(text) }, match, () => null).atlas;

describe('an article that is opened has for each passage a view of what it is about', () => {
  const atlas = article(
    [
      'Five batteries',
      'India expects the first battery of the S-400 from Russia in 2021, after a contract signed in 2018. The United States looks on.',
      'Algeria bought frigates from China and submarines from Russia between 2013 and 2017.',
    ].join('\n\n'),
  );

  it.each([
    ['p1', ['IND', 'RUS'], ['RUS'], 'IND'],
    ['p2', ['DZA', 'CHN', 'RUS'], ['CHN', 'RUS'], 'DZA'],
  ] as const)(
    '%s: its states in colour, framed, with the arms between them',
    (id, states, suppliers, recipient) => {
      for (const projection of ['flat', 'globe'] as const) {
        const scene = compose(atlas, { ...initialState(atlas, projection), passage: id });
        for (const code of states) expect(scene.countries.has(`country:${code}`), code).toBe(true);
        const lit = scene.flows
          .filter((m) => m.emphasis !== 'dimmed')
          .map(({ flow }) => `${flow.supplier} ${flow.recipient}`);
        // and no others: neither what else the states deliver to each other, nor another deal
        expect([...new Set(lit)].sort()).toEqual(suppliers.map((s) => `${s} ${recipient}`).sort());
        const frame = frameOf(atlas, scene, projection, SIZE, PAD);
        expect(frame).not.toBeNull();
        if (!frame) return;
        const project = projectBy({ projection, ...frame, size: SIZE, free: FREE });
        for (const code of states) {
          const at = atlas.entities[`country:${code}`]?.anchor;
          const [x = -1, y = -1] = (at && project(at)) ?? [];
          expect(x > FREE.x && x < FREE.x + FREE.width && y > FREE.y && y < FREE.y + FREE.height, code).toBe(
            true,
          );
        }
      }
    },
  );

  const litIn = (text: string) => {
    const opened = article(`An article\n\n${text}`);
    const scene = compose(opened, { ...initialState(opened, 'flat'), passage: 'p1' });
    return { scene, lit: scene.flows.filter((m) => m.emphasis !== 'dimmed') };
  };

  it('draws what each clause tells of, and nothing between states that only belong together', () => {
    const two = litIn('Vietnam still relies on Russian arms, while Indonesia now buys from China, by 2017.');
    expect(two.lit.map(({ flow }) => `${flow.supplier} ${flow.recipient}`).sort()).toEqual([
      'CHN IDN',
      'RUS VNM',
    ]);
    const quad = litIn('Japan is wary. With Australia, India and the United States it meets in the Quad.');
    expect(quad.lit).toEqual([]);
    expect(quad.scene.base.headline).toMatch(/^The Quad: (\w+ ?\w*, ){3}/);
  });

  it('shows a deal as delivered from the year in which deliveries begin', () => {
    const status = (text: string) => litIn(text).lit.map((m) => m.flow.status);
    expect(status('India ordered the S-400 from Russia in October 2018.')).toEqual(['contracted']);
    expect(status('India had its first S-400 from Russia in December 2021.')).toEqual(['delivered']);
  });

  it('claims in its headline what is drawn, by the figures of the years that it names', () => {
    const look = (passage: string) => compose(atlas, { ...initialState(atlas, 'flat'), passage });
    expect(look('p1').base.headline).toBe('Russia to India: S-400 air defence, since 2018');
    expect(look('p2').timeWindow.period).toEqual([2013, 2017]);
    expect(look('p2').base.headline).toMatch(
      /^\d+ % of Algeria’s arms imports of 2013–2017 came from Russia$/,
    );
  });
});
