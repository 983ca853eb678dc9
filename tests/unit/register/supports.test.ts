import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/record.ts';
import type { Annotation, Atlas, Source } from '../../../src/model/types.ts';
import { supportsOf } from '../../../src/register/supports.ts';
import { tinyAtlas } from '../tiny.ts';

const note = (id: string, passages: string[], sources: string[]): Annotation => ({
  id,
  passages,
  title: id,
  text: '',
  figure: '',
  entities: ['country:BBB'],
  sources,
});
const figure = (id: string, passages: string[], sources: string[]): Evidence => ({
  id,
  passages,
  kind: 'years',
  title: id,
  reading: '',
  recipients: ['BBB'],
  suppliers: ['AAA'],
  flows: [],
  years: [2001, 2018],
  sources,
  open: false,
});

/** A second source that one state, one note and one figure rest on, and a third that nothing does. */
function atlas(): Atlas {
  const tiny = tinyAtlas();
  const s = tiny.sources['source:s'] as Source;
  const state = tiny.entities['country:BBB'];
  if (!state) throw new Error('no state');
  return {
    ...tiny,
    entities: { ...tiny.entities, [state.ref]: { ...state, sources: ['source:s', 'source:t'] } },
    sources: {
      ...tiny.sources,
      'source:t': { ...s, ref: 'source:t' },
      'source:u': { ...s, ref: 'source:u' },
    },
    annotations: [note('of-t', ['p2'], ['source:t']), note('of-s', ['p1'], ['source:s'])],
    evidence: [
      figure('years-of-t', ['p2', 'p1'], ['source:t', 'source:s']),
      figure('years-of-s', ['p1'], ['source:s']),
    ],
  };
}

const ids = (list: readonly { readonly id: string }[]) => list.map((x) => x.id);

describe('what a source supports', () => {
  it('is what names it, and the passages beside it, without duplicates and in reading order', () => {
    const found = supportsOf(atlas(), atlas().register, 'source:t');
    expect(found.entities).toEqual(['country:BBB']);
    expect(ids(found.annotations)).toEqual(['of-t']);
    expect(ids(found.evidence)).toEqual(['years-of-t']);
    expect(ids(found.passages)).toEqual(['p1', 'p2']);
  });

  it('is no passage beside which there are only another source’s notes', () => {
    const { annotations, evidence, ...rest } = atlas();
    const alone = { ...rest, annotations: [annotations[0] as Annotation], evidence: evidence.slice(1) };
    expect(ids(supportsOf(alone, alone.register, 'source:t').passages)).toEqual(['p2']);
    expect(ids(supportsOf(alone, alone.register, 'source:s').passages)).toEqual(['p1']);
  });

  it('is nothing when nothing names it', () => {
    expect(supportsOf(atlas(), atlas().register, 'source:u')).toEqual({
      entities: [],
      annotations: [],
      evidence: [],
      passages: [],
      figures: false,
    });
  });

  it('includes the arms figures only for the register’s source', () => {
    const figures = ['source:s', 'source:t', 'source:u'].map(
      (ref) => supportsOf(atlas(), atlas().register, ref).figures,
    );
    expect(figures).toEqual([true, false, false]);
  });

  it('goes both ways: a source supports a thing exactly when the thing names the source', () => {
    const all = atlas();
    const pairs = (things: readonly { readonly id: string; readonly sources: readonly string[] }[]) =>
      things.flatMap((t) => t.sources.map((s) => `${s} ${t.id}`)).sort();
    const refs = Object.keys(all.sources);
    const found = (of: (ref: string) => readonly string[]) =>
      refs.flatMap((s) => of(s).map((id) => `${s} ${id}`)).sort();
    const things = Object.values(all.entities).map((e) => ({ id: e.ref, sources: e.sources }));
    expect(found((s) => supportsOf(all, all.register, s).entities)).toEqual(pairs(things));
    expect(found((s) => ids(supportsOf(all, all.register, s).annotations))).toEqual(pairs(all.annotations));
    expect(found((s) => ids(supportsOf(all, all.register, s).evidence))).toEqual(pairs(all.evidence));
  });
});
