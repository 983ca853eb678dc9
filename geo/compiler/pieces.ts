import type { Nodes, PhrasingContent } from 'mdast';
import { parseRef } from '../../src/model/ref.ts';
import type { Ref } from '../../src/model/types.ts';
import type { Context } from './context.ts';
import { nearestRef } from './nearest.ts';
import type { Report } from './table.ts';

/** A piece of a passage: text, a mention, emphasis, or a reference to a note. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'mention'; readonly text: string; readonly ref: Ref }
  | { readonly type: 'emphasis'; readonly text: string }
  | { readonly type: 'note'; readonly label: string };

/** The pieces of a Markdown node; links to anything outside the atlas, raw HTML, pictures and the like are reported. */
export function piecesOf(c: Context, report: Report, node: PhrasingContent): Piece[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'text':
      // Markdown parses a reference to a missing note as plain text
      for (const mark of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        const below = node.value.slice(0, mark.index).split('\n').length - 1;
        report(line + below, mark[0], 'a mark without its note', `a note "${mark[0]}: …" at the end`);
      }
      return [{ type: 'text', text: oneLine(node.value) }];
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
      const inside = node.children.flatMap((child) => piecesOf(c, report, child));
      const text = inside.map((p) => (p.type === 'note' ? '' : p.text)).join('');
      const ref = decoded(node.url.replace(/^#/, ''));
      if (text.trim() === '') {
        report(line, `[](${node.url})`, 'a link without words', 'words that name the item');
        return [];
      }
      if (node.url.startsWith('#') && c.entities.has(ref)) return [{ type: 'mention', text, ref }];
      const what = parseRef(ref) ? 'an item of this atlas' : 'a Ref of this atlas, such as #country:FRA';
      report(line, `[${text}]`, node.url, what, nearestRef(ref, c.entities.keys()));
      return [{ type: 'text', text }];
    }
    default:
      report(line, node.type, plain(node), 'text, emphasis, links to Refs and marks of notes');
      return [];
  }
}

/** Text with line ends, and the white space around them, replaced by one space. */
function oneLine(text: string): string {
  return text.replace(/[ \t]*\n\s*/g, ' ');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function plain(node: Nodes): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? node.children.map((child) => plain(child)).join('') : '';
}
