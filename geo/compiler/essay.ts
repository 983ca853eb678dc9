import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { parseRef } from '../../src/model/ref.ts';
import type { Mention, Passage } from '../../src/model/types.ts';
import { type Context, fileText } from './context.ts';
import { nearest } from './nearest.ts';
import { type Report, reporter } from './table.ts';

/** A piece of a passage as it is printed: text, a mention, emphasis, or a mark that leads to a note. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'mention'; readonly text: string; readonly ref: string }
  | { readonly type: 'emphasis'; readonly text: string }
  | { readonly type: 'note'; readonly label: string };

export interface Block extends Omit<Passage, 'view'> {
  readonly pieces: readonly Piece[];
}

/** Reads `essay.md` into headings, paragraphs and notes in reading order. */
export function readEssay(c: Context): Block[] {
  const file = 'essay.md';
  const text = fileText(c, file);
  if (text === null) return [];
  const report = reporter(c.problems, file);
  const tree: Root = fromMarkdown(text.replace(/^\uFEFF/, ''), {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const notes: Block[] = [];
  const blocks: Block[] = [];
  let paragraphs = 0;
  let headings = 0;
  for (const node of tree.children) {
    const line = lineOf(node);
    if (node.type === 'heading') {
      if (node.depth === 1) continue;
      headings++;
      blocks.push(block(c, report, `h${headings}`, 'heading', '', node.children));
    } else if (node.type === 'paragraph') {
      paragraphs++;
      blocks.push(block(c, report, `p${paragraphs}`, 'paragraph', String(paragraphs), node.children));
    } else if (node.type === 'footnoteDefinition') {
      const inside = node.children
        .filter((n): n is Paragraph => n.type === 'paragraph')
        .flatMap((p) => p.children);
      notes.push(block(c, report, `note-${node.identifier}`, 'note', node.identifier, inside));
    } else {
      report(
        line,
        node.type,
        text.split('\n')[line - 1] ?? '',
        'headings, paragraphs and notes ([^i]: …) only',
      );
    }
  }
  const cited = new Set(blocks.flatMap((b) => b.pieces.flatMap((p) => (p.type === 'note' ? [p.label] : []))));
  for (const n of notes)
    if (!cited.has(n.label))
      report(1, `[^${n.label}]`, 'a note that no paragraph cites', `[^${n.label}] in a paragraph`);
  for (const label of cited)
    if (!notes.some((n) => n.label === label))
      report(1, `[^${label}]`, 'a mark without its note', `[^${label}]: … at the end`);
  if (blocks.length === 0) report(1, 'file', '', 'at least one paragraph');
  return [...blocks, ...notes];
}

function block(
  c: Context,
  report: Report,
  id: string,
  kind: Passage['kind'],
  label: string,
  content: readonly PhrasingContent[],
): Block {
  const pieces = content.flatMap((n) => piecesOf(c, report, n));
  let text = '';
  const mentions: Mention[] = [];
  for (const p of pieces) {
    if (p.type === 'note') continue;
    if (p.type === 'mention')
      mentions.push({ start: text.length, end: text.length + p.text.length, ref: p.ref });
    text += p.text;
  }
  return { ref: `passage:${id}`, id, kind, label, text, mentions, pieces };
}

function piecesOf(c: Context, report: Report, node: PhrasingContent): Piece[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') }];
    case 'break':
      return [{ type: 'text', text: ' ' }];
    case 'emphasis':
    case 'strong':
      return node.children
        .flatMap((child) => piecesOf(c, report, child))
        .map((p) => (p.type === 'text' ? { ...p, type: 'emphasis' as const } : p));
    case 'footnoteReference':
      return [{ type: 'note', label: node.identifier }];
    case 'link': {
      const text = plain(node);
      const ref = decodeURIComponent(node.url.replace(/^#/, ''));
      if (node.url.startsWith('#') && c.entities.has(ref)) return [{ type: 'mention', text, ref }];
      const what = parseRef(ref) ? 'an item of this atlas' : 'a Ref of this atlas, such as #country:FRA';
      report(lineOf(node), `[${text}]`, node.url, what, nearest(ref, c.entities.keys()));
      return [{ type: 'text', text }];
    }
    default:
      report(lineOf(node), node.type, plain(node), 'text, emphasis, links to Refs and marks of notes');
      return [];
  }
}

function plain(node: Nodes): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? node.children.map((child) => plain(child)).join('') : '';
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
