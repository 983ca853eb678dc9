import type { Nodes, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Mention, Passage } from '../../src/model/types.ts';
import { type Context, fileText } from './context.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { reporter } from './table.ts';

/** A passage before its view is known, with the pieces of its HTML. */
export interface Block extends Omit<Passage, 'view' | 'beats'> {
  readonly pieces: readonly Piece[];
}

/**
 * Reads `essay.md` into headings, paragraphs and notes in reading order. A passage's text is plain, without the marks of
 * notes; its mentions are spans of it in UTF-16 code units. What is no heading, paragraph or note is reported and left out.
 */
export function readEssay(c: Context): Block[] {
  const file = 'essay.md';
  const text = fileText(c, file);
  if (text === null) return [];
  const report = reporter(c.problems, file);
  const other = (node: Nodes) =>
    report(
      lineOf(node),
      node.type,
      text.split('\n')[lineOf(node) - 1] ?? '',
      'headings, paragraphs and notes ([^i]: …) only',
    );
  const tree: Root = fromMarkdown(text, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const noted = new Map<string, number>();
  const notes: Block[] = [];
  const blocks: Block[] = [];
  let paragraphs = 0;
  let headings = 0;
  const pieces = (node: { children: Paragraph['children'] }) =>
    node.children.flatMap((child) => piecesOf(c, report, child));
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (node.depth === 1) continue;
      headings++;
      blocks.push(block(`h${headings}`, 'heading', '', pieces(node)));
    } else if (node.type === 'paragraph') {
      paragraphs++;
      blocks.push(block(`p${paragraphs}`, 'paragraph', String(paragraphs), pieces(node)));
    } else if (node.type === 'footnoteDefinition') {
      const label = node.identifier;
      const before = noted.get(label);
      if (before !== undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(label)) {
        const expected =
          before === undefined
            ? 'letters, digits and single hyphens'
            : `one note of that mark (line ${before})`;
        report(lineOf(node), `[^${label}]`, `[^${label}]`, expected);
        continue;
      }
      noted.set(label, lineOf(node));
      const inside = node.children.flatMap((child, i): Piece[] => {
        if (child.type === 'paragraph')
          return [...(i ? [{ type: 'text', text: ' ' } as const] : []), ...pieces(child)];
        other(child);
        return [];
      });
      notes.push(block(`note-${label}`, 'note', label, inside));
    } else {
      other(node);
    }
  }
  const cited = new Set(blocks.flatMap((b) => b.pieces.flatMap((p) => (p.type === 'note' ? [p.label] : []))));
  for (const [label, line] of noted)
    if (!cited.has(label))
      report(line, `[^${label}]`, 'a note that no paragraph cites', `[^${label}] in a paragraph`);
  if (blocks.length === 0) report(1, 'file', '', 'at least one paragraph');
  return [...blocks, ...notes];
}

function block(id: string, kind: Passage['kind'], label: string, pieces: readonly Piece[]): Block {
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

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
