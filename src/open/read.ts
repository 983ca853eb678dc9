import { type Block, plainBlocks } from '../text/blocks.ts';
import { checkSize, clean, decodeText, Refusal } from '../text/decode.ts';
import { htmlBlocks, isHtml } from '../text/html.ts';
import { isMarkdown, markdownBlocks } from '../text/markdown.ts';

/** A text that was opened, as paragraphs. */
export interface Opened {
  readonly name: string;
  /** The text itself, so that it can be kept. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly remarks: readonly string[];
}

/** Most paragraphs and characters of an article. */
const MOST_BLOCKS = 3_000;
const MOST_LETTERS = 1_500_000;

/** Reads a file that the reader dropped or chose. Throws a `Refusal` that says why it is not read. */
export async function readFile(file: File): Promise<Opened> {
  const name = file.name || 'The file';
  checkSize(file.size, name);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Refusal(
      `“${name}” could not be read: it may be a folder, or have been moved. Choose it again.`,
    );
  });
  const { text, remarks } = decodeText(new Uint8Array(bytes), name);
  return blocksIn(name, text, remarks);
}

/** Reads a text that the reader pasted, or that was kept. Throws a `Refusal` that says why it is not read. */
export function readText(raw: string, name = 'Pasted text'): Opened {
  checkSize(raw.length, name);
  const { text, remarks } = clean(raw);
  if (!/\p{L}/u.test(text)) throw new Refusal('The text holds no words.');
  return blocksIn(name, text, remarks);
}

function blocksIn(name: string, text: string, remarks: readonly string[]): Opened {
  if (text.length > MOST_LETTERS)
    throw new Refusal(
      `“${name}” has ${text.length.toLocaleString('en-GB')} characters, and articles of up to ${MOST_LETTERS.toLocaleString('en-GB')} are read.`,
    );
  const blocks = isHtml(name, text)
    ? htmlBlocks(text)
    : isMarkdown(name, text)
      ? markdownBlocks(text)
      : plainBlocks(text);
  if (blocks.length === 0) throw new Refusal(`“${name}” holds no paragraph of text.`);
  if (blocks.length > MOST_BLOCKS)
    throw new Refusal(
      `“${name}” has ${blocks.length.toLocaleString('en-GB')} paragraphs, and texts of up to ${MOST_BLOCKS.toLocaleString('en-GB')} are read. Open a part of it.`,
    );
  return { name, text, blocks, remarks };
}
