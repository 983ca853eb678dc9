import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Evidence } from '../../src/model/record.ts';
import type { Annotation, Entity, Ref, Source } from '../../src/model/types.ts';
import { creditLine } from '../../src/register/reading.ts';
import { runsOf } from '../../src/text/languages.ts';
import type { Block } from './essay.ts';
import type { Piece } from './pieces.ts';

interface Printed {
  readonly blocks: readonly Block[];
  readonly annotations: readonly Annotation[];
  readonly evidence: readonly Evidence[];
  /** The reading beside a figure, with its formulas filled in. */
  readonly readingOf: (evidence: Evidence) => string;
  /** Vintage of the figures. */
  readonly vintage: string;
  readonly entities: ReadonlyMap<Ref, Entity>;
  readonly sources: ReadonlyMap<Ref, Source>;
}

/** The essay as HTML, built as a tree and serialised once, so that text from a file cannot become markup. */
export function essayHtml(given: Printed): string {
  const body = given.blocks.filter((b) => b.kind !== 'note');
  const notes = given.blocks.filter((b) => b.kind === 'note');
  const tree: Element[] = body.flatMap((b) => [passage(b, body), ...figures(b, given), ...beside(b, given)]);
  if (notes.length) {
    tree.push(
      h('section', { class: 'notes', ariaLabel: 'Notes' }, [
        h('h2', { class: 'notes-title' }, 'Notes'),
        ...notes.flatMap((b) => [passage(b, body), ...figures(b, given), ...beside(b, given)]),
      ]),
    );
  }
  return tree.map((node) => toHtml(node)).join('\n');
}

function passage(b: Block, body: readonly Block[]): Element {
  const attributes = { id: b.id, dataPassage: b.id, class: b.kind === 'note' ? 'passage note' : 'passage' };
  if (b.kind === 'heading') return h('h2', attributes, b.pieces.flatMap(piece));
  const name = b.kind === 'note' ? `Note ${b.label}` : `Paragraph ${b.label}`;
  const number = h('a', { class: 'number', href: `#${b.id}`, ariaLabel: name }, b.label);
  const citing = body.find((p) => p.pieces.some((x) => x.type === 'note' && x.label === b.label));
  const back =
    b.kind === 'note' && citing
      ? [
          ' ',
          h(
            'a',
            { class: 'note-back', href: `#${citing.id}`, ariaLabel: `Back to paragraph ${citing.label}` },
            '↑',
          ),
        ]
      : [];
  return h('p', attributes, [number, ' ', ...b.pieces.flatMap(piece), ...back]);
}

function piece(p: Piece): (ElementContent | string)[] {
  switch (p.type) {
    case 'mention':
      return [mention(p.ref, p.text)];
    case 'note':
      return [h('a', { class: 'note-ref', href: `#note-${p.label}`, ariaLabel: `Note ${p.label}` }, p.label)];
    case 'emphasis':
      return [h('em', inLanguages(p.text))];
    default:
      return inLanguages(p.text);
  }
}

function mention(ref: Ref, text: string): Element {
  return h('a', { class: 'mention', href: `#${ref}`, dataRef: ref }, inLanguages(text));
}

/** Marks Chinese and Russian parts of a text with their language. */
function inLanguages(text: string): (ElementContent | string)[] {
  return runsOf(text).map((run) => (run.lang ? h('span', { lang: run.lang }, run.text) : run.text));
}

/**
 * Figures beside a passage: in full at the first passage they belong to, as a link at the others. One is shown, the one
 * marked as open or else the first; the others are folded behind their number.
 */
function figures(b: Block, given: Printed): Element[] {
  const here = given.evidence.filter((e) => e.passages.includes(b.id));
  const own = here.filter((e) => e.passages[0] === b.id);
  const lead = own.find((e) => e.open) ?? own[0] ?? here[0];
  if (!lead) return [];
  const one = (e: Evidence) =>
    e.passages[0] === b.id ? figure(e, e === lead, given) : elsewhere('From the record', e, given);
  const others = here.filter((e) => e !== lead);
  if (others.length === 0) return [one(lead)];
  const folded = h('details', { class: 'more-figures' }, [
    h('summary', `${others.length} more from the record`),
    ...others.map(one),
  ]);
  return [one(lead), folded];
}

/** A figure's title, reading and source; a script adds the chart. */
function figure(e: Evidence, open: boolean, { sources, vintage, readingOf }: Printed): Element {
  return h('details', { class: 'annotation evidence', dataEvidence: e.id, open }, [
    h('summary', [h('span', { class: 'annotation-kind' }, 'From the record'), ' ', e.title]),
    h('p', { class: 'reading' }, readingOf(e)),
    h('div', { class: `evidence-figure is-${e.kind}` }),
    h('p', { class: 'sources' }, [
      h('span', { class: 'vintage' }, creditLine(vintage)),
      'Sources: ',
      ...sourceLinks(e.sources, sources),
    ]),
  ]);
}

function elsewhere(kind: string, a: { title: string; passages: readonly string[] }, given: Printed): Element {
  const label = given.blocks.find((x) => x.id === a.passages[0])?.label;
  return h('p', { class: 'annotation-link' }, [
    h('span', { class: 'annotation-kind' }, kind),
    ' ',
    h('a', { href: `#${a.passages[0]}` }, `${a.title} (at ${label ? `¶ ${label}` : a.passages[0]})`),
  ]);
}

function sourceLinks(refs: readonly Ref[], sources: Printed['sources']): (Element | string)[] {
  return refs.flatMap((ref, i) => [
    i ? '; ' : '',
    h('a', { href: `#${ref}`, dataRef: ref, class: 'source-link' }, sources.get(ref)?.title ?? ref),
  ]);
}

/** The editors' notes beside a passage: in full at the first passage they belong to, as a link at the others. */
function beside(b: Block, given: Printed): Element[] {
  return given.annotations.flatMap((a) => {
    if (!a.passages.includes(b.id)) return [];
    if (a.passages[0] === b.id) return [inFull(a, given)];
    return [elsewhere('Beside the record', a, given)];
  });
}

function inFull(a: Annotation, { entities, sources }: Printed): Element {
  return h('details', { class: 'annotation', dataAnnotation: a.id }, [
    h('summary', [h('span', { class: 'annotation-kind' }, 'Beside the record'), ' ', a.title]),
    h('p', { class: 'figure' }, inLanguages(a.figure)),
    h('p', inLanguages(a.text)),
    a.entities.length
      ? h(
          'ul',
          { class: 'annotation-refs', ariaLabel: 'On the map' },
          a.entities.map((ref) => h('li', [mention(ref, entities.get(ref)?.names.en ?? ref)])),
        )
      : null,
    h('p', { class: 'sources' }, ['Sources: ', ...sourceLinks(a.sources, sources)]),
  ]);
}
