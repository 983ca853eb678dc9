import { type Block, blockOf } from '../text/blocks.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS =
  'p,li,h1,h2,h3,h4,h5,h6,blockquote,div,section,article,main,td,th,dd,dt,figcaption,pre,body,table,tr,ul,ol,dl,figure';
/** What is no part of a text: the page's working parts and its way about. */
const LEFT_OUT =
  'script,style,noscript,template,svg,canvas,iframe,object,embed,form,button,select,nav,header,footer,aside,head,[hidden],[aria-hidden=true]';

/** Whether a text is a web page: by its name or its first tags. */
export function isHtml(name: string, text: string): boolean {
  return (
    /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(text)
  );
}

/**
 * The paragraphs of a web page. It is parsed into a document that is never shown: no script in it runs and nothing that
 * it names is fetched; only its text is taken.
 */
export function htmlBlocks(text: string): Block[] {
  const page = new DOMParser().parseFromString(text, 'text/html');
  for (const node of page.querySelectorAll(LEFT_OUT)) node.remove();
  const blocks: Block[] = [];
  let run = '';
  let heading = false;
  const flush = () => {
    for (const part of run.split(/\n\s*\n/)) blocks.push(...blockOf(part, heading));
    run = '';
  };
  const visit = (element: Element) => {
    const block = element.matches(BLOCKS);
    if (block) flush();
    const outer = heading;
    if (/^H[1-6]$/.test(element.tagName)) heading = true;
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) run += child.nodeValue?.replace(/\s+/g, ' ') ?? '';
      else if (child.nodeName === 'BR') run += '\n';
      else if (child.nodeType === Node.ELEMENT_NODE) visit(child as Element);
    }
    if (block) flush();
    heading = outer;
  };
  visit(page.body);
  return blocks;
}
