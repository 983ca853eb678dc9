import type { CDPSession, Page } from 'playwright';
import { expect, it } from 'vitest';
import { onePage } from './page.ts';

const on = onePage('#p10');

interface Node {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
}

/** Elements with a text of their own, each with all the text in it, whose fonts are told with it. */
function texts(node: Node): { nodeId: number; text: string }[] {
  const children = node.children ?? [];
  const own = children.some((c) => c.nodeType === 3 && c.nodeValue.trim() !== '');
  return [...(own ? [{ nodeId: node.nodeId, text: textIn(node) }] : []), ...children.flatMap(texts)];
}

function textIn({ nodeType, nodeValue, children = [] }: Node): string {
  return nodeType === 3 ? nodeValue : children.map(textIn).join('');
}

/** The element with an id below a node. */
function withId(id: string, node: Node): Node | null {
  if (node.attributes?.some((value, i, all) => value === id && all[i - 1] === 'id')) return node;
  for (const child of node.children ?? []) {
    const found = withId(id, child);
    if (found) return found;
  }
  return null;
}

/** Texts of a part of the page that are drawn in a font of the machine, each with the font; Chinese is left to it. */
async function machineFonts(page: Page, session: CDPSession, id: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const asked = texts(withId(id, root as Node) as Node).filter(({ text }) => !/\p{Script=Han}/u.test(text));
  const found = await Promise.all(
    asked.map(async ({ nodeId, text }) => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts
        .filter((f) => !f.isCustomFont)
        .map((f) => `${f.familyName} for ${f.glyphCount} of “${text.trim().slice(0, 40)}”`);
    }),
  );
  return found.flat();
}

it('nothing that is drawn depends on the machine’s fonts but Chinese', async () => {
  const { page, context } = on;
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const found = new Set(await machineFonts(page, session, 'essay'));
  for (const state of [
    { chosen: 'flow:chn-dza' },
    { chosen: 'country:DZA' },
    { passage: 'note-i', chosen: 'actor:wang-jichang' },
    { sources: true },
    { compare: { side: 'suppliers', pair: ['RUS', 'CHN'] } },
  ] as const) {
    await on.go(state);
    await page.locator('[data-card], [data-panel] h2').first().waitFor();
    for (const font of await machineFonts(page, session, 'map')) found.add(font);
  }
  await session.detach();
  expect([...found]).toEqual([]);
});
