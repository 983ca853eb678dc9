import { Parser } from 'htmlparser2';
import { type Block, blockOf } from './blocks.ts';
import { Refusal } from './decode.ts';

const set = (names: string) => new Set(names.split(' '));
/** Elements that begin and end a paragraph. */
const BLOCKS = set(
  'p li h1 h2 h3 h4 h5 h6 blockquote div section article main td th dd dt figcaption pre body table tr ul ol dl figure',
);
/** Elements that are not part of the text: scripts, controls and navigation. */
const LEFT_OUT = set(
  'script style noscript template svg canvas iframe object embed form button select nav header footer aside head title',
);

/** Deepest nesting that is followed; browsers stop at 512. */
const DEEPEST = 1_000;

/** Whether a text is a web page: by its name or its first tags. */
export function isHtml(name: string, text: string): boolean {
  return (
    /\.x?html?$/i.test(name) ||
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(text.slice(0, 2_000))
  );
}

/** The paragraphs of a web page. Only its text is read, tag by tag, without making a document, so nothing in it can run or be fetched. Throws a `Refusal`. */
export function htmlBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let run = '';
  let heading = false;
  let depth = 0;
  let leftOutAt = 0;
  const flush = () => {
    for (const part of run.split(/\n\s*\n/)) blocks.push(...blockOf(part, heading));
    run = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > DEEPEST) throw new Refusal('The page nests its elements too deeply to be a text.');
      if (leftOutAt) return;
      if (LEFT_OUT.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true')
        leftOutAt = depth;
      else if (name === 'br') run += '\n';
      else if (BLOCKS.has(name)) {
        flush();
        if (/^h[1-6]$/.test(name)) heading = true;
      }
    },
    ontext(data) {
      if (!leftOutAt) run += data.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (leftOutAt === depth) leftOutAt = 0;
      else if (!leftOutAt && BLOCKS.has(name)) {
        flush();
        heading = false;
      }
      depth--;
    },
  });
  parser.write(text);
  parser.end();
  flush();
  return blocks;
}
