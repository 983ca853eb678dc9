import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Block, blockOf } from './blocks.ts';

/** Whether a text is written as Markdown: by its name, or by headings, links and emphasis that plain text does not have. */
export function isMarkdown(name: string, text: string): boolean {
  return /\.(md|markdown)$/i.test(name) || /^#{1,4} \S|\]\((?:https?:|#|\/)/m.test(text.slice(0, 50_000));
}

/** The paragraphs of a Markdown text; raw HTML in it, code and pictures are left out. */
export function markdownBlocks(text: string): Block[] {
  return fromMarkdown(text).children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return blockOf(textOf(node), true);
    case 'paragraph':
      return blockOf(textOf(node));
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap(blocksOf);
    case 'definition':
      // Markdown takes a note of one word for a link definition
      return [];
    default:
      return [];
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'footnoteReference') return `[${node.identifier}]`;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
