import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { interfaceOf, openPage, PHONE } from './page.ts';

/** The account as another file of the essay would be: page leftovers, wrapped lines, straight quotes, marked notes, other words. */
async function retelling(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      'top of page',
      ...window.atlas
        .passages()
        .map((p) => (p.kind === 'note' ? `[${p.label}] ${p.text}` : p.text))
        .map((t) => t.replaceAll('’', "'").replaceAll(/\b(the|and|of) /g, '$1 very ')),
      'bottom of page',
    ]
      .map((t) => t.replaceAll(/(.{50,70}) /g, '$1\n'))
      .join('\n\n'),
  );
}

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text as string),
});
const choose = async (page: Page, name: string, content: string | Buffer) => {
  if (!(await page.locator('dialog[open]').count())) await page.locator('[data-open="dialog"]').click();
  await page.setInputFiles('#open-file', file(name, content));
};
const ARTICLE = [
  'Ships for the Strait',
  'Warsaw signed for helicopters in August 2024, and Poland had ordered tanks from South Korea in 2022.',
  'Hanoi is looking to Israel; tensions in the South China Sea push it. In Da Nang nobody wants a war.[1]',
  '[1] So a shopkeeper said.',
].join('\n\n');

describe('the essay’s original', () => {
  it('chosen as a file, takes the account’s place, and every link is alive in its words', async () => {
    const { context, page, faults } = await openPage('#p10&view=flat');
    await choose(page, 'original.txt', (await retelling(page)).replace(/Cold\sWar/, 'Cold War[i]'));
    await page.locator('.opened-found').waitFor();
    expect(await page.locator('.opened-found').textContent()).toContain(
      '16 of 16 paragraphs, 3 of 3 headings, 6 of 6 notes',
    );
    await page.locator('.opened-left summary').click();
    expect(await page.locator('.opened-left').textContent()).toContain('bottom of page');
    const p10 = page.locator('#p10');
    expect(await p10.textContent()).toContain('the very');
    await p10.locator('.mention[data-ref="country:DZA"]').first().click();
    const card = page.locator('[data-card]');
    expect(await card.getAttribute('data-ref')).toBe('country:DZA');
    // the sentence that the card quotes is the original's
    expect(await card.locator('.mentions').textContent()).toContain('very');
    await page.keyboard.press('Escape');
    // one passage back by the keyboard, then all, then all to the original again
    await page.locator('[data-turn-words="p10"]').focus();
    await page.keyboard.press('Enter');
    expect(await p10.textContent()).not.toContain('the very');
    expect(await page.locator('#p9').textContent()).toContain('very');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.turnWords)).toBe('p10');
    await page.locator('[data-texts="account"]').click();
    expect(await page.locator('#passages').textContent()).not.toContain('very Russian');
    await page.locator('[data-texts="original"]').click();
    expect(await p10.textContent()).toContain('the very');
    expect(await page.locator('#p1 .note-ref').getAttribute('href')).toBe('#note-i');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is pasted by the keyboard alone, kept when asked, there after a reload, and forgotten with one click', async () => {
    const { context, page, faults } = await openPage('#p1&view=flat', { viewport: PHONE });
    const text = await retelling(page);
    await page.locator('[data-open="dialog"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('#open-text').focus();
    await page.locator('#open-text').fill(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.opened-found').waitFor();
    await page.reload();
    await interfaceOf(page);
    // not asked to stay, it is gone
    expect(await page.locator('.opened-found').count()).toBe(0);
    // another text of the same name takes the first one's place
    await choose(page, 'a.txt', text.replaceAll(' very ', ' quite '));
    await page.locator('.opened-found').waitFor();
    expect(await page.locator('#p10').textContent()).toContain('quite');
    await choose(page, 'a.txt', text);
    await page.locator('#p10').filter({ hasText: 'very' }).waitFor();
    expect(await page.locator('#p10').textContent()).not.toContain('quite');
    await page.locator('[data-texts="keep"]').check();
    await page.reload();
    await page.locator('.opened-found').waitFor();
    expect(await page.locator('#p10').textContent()).toContain('the very');
    await page.locator('[data-texts="forget"]').click();
    expect(await page.locator('#p10').textContent()).not.toContain('the very');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is dropped as a saved web page: its text is taken, and nothing in it runs or is fetched', async () => {
    const { context, page, faults } = await openPage();
    const text = await retelling(page);
    const html = `<!doctype html><title>x</title><nav>Home</nav><script>window.hacked=1</script><img src="https://example.org/x.png" onerror="window.hacked=2">${text
      .split('\n\n')
      .map((t) => `<p onclick="window.hacked=3">${t}</p>`)
      .join('')}<p><a href="javascript:window.hacked=4">Leave a comment</a></p>`;
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'saved.html', { type: 'text/html' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, html);
    await page.locator('.opened-found').waitFor();
    expect(await page.locator('.opened-found').textContent()).toContain('16 of 16 paragraphs');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('#passages [onclick], #passages script, #passages img').count()).toBe(0);
    expect(await page.locator('.drop-veil').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('any other article', () => {
  it('gets a map of its own: passages, mentions, what it names most, its dates on the timeline; and back', async () => {
    const { context, page, faults } = await openPage('#p5&view=flat');
    await choose(page, 'ships.txt', ARTICLE);
    await page.locator('[data-open="article"]').click();
    await page.locator('.most-named').waitFor();
    await interfaceOf(page);
    await page.evaluate(() => window.atlas.ready);
    expect(await page.locator('h1').textContent()).toBe('Ships for the Strait');
    expect(await page.locator('[data-passage]').count()).toBe(3);
    expect(await page.locator('#p2 .note-ref').getAttribute('href')).toBe('#note-1');
    expect(await page.locator('.most-named').textContent()).toMatch(/South Korea|Poland/);
    await page.locator('#p2 [data-ref="country:VNM"]').click();
    expect(await page.locator('[data-card]').getAttribute('data-ref')).toBe('country:VNM');
    expect(await page.locator('[data-card] .mentions').textContent()).toContain('Hanoi is looking to Israel');
    await page.keyboard.press('Escape');
    const events = await page.evaluate(() =>
      window.atlas.entities().flatMap((e) => (e.kind === 'event' ? [e.names.en] : [])),
    );
    expect(events.sort()).toEqual(['2022', 'August 2024']);
    await page.evaluate(() => window.atlas.go({ passage: 'p2' }));
    expect(await page.locator('#caption').textContent()).toContain('South China Sea');
    // it is of this tab, and stays until it is closed
    await page.reload();
    await page.locator('.most-named').waitFor();
    await page.locator('[data-open="essay"]').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-passage]').length === 25);
    expect(await page.locator('.most-named').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('may hold anything, and none of it becomes markup', async () => {
    const { context, page, faults } = await openPage();
    await choose(
      page,
      'x.txt',
      '<script>window.hacked=1</script> & <img src=x onerror="window.hacked=2"> said China, Russia and Syria to all who were there to hear it.',
    );
    await page.locator('[data-open="article"]').click();
    await page.locator('.most-named').waitFor();
    expect(await page.locator('#p1').textContent()).toContain('<img src=x');
    expect(await page.locator('#passages img, #passages script').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('what is no text, or no essay', () => {
  it('is refused at once in a sentence, and the page and what was typed stay as they were', async () => {
    const { context, page, faults } = await openPage('#p1&sel=country:DZA&view=flat');
    await page.locator('[data-open="dialog"]').click();
    await page.locator('#open-text').fill('half a sentence');
    const message = page.locator('.open-said');
    const wide = Buffer.from('\ufeffChina and Russia, as the paper said, met in Moscow.', 'utf16le');
    for (const [name, content, why] of [
      ['big.txt', Buffer.alloc(5_000_000, 'a '), /has 5 MB.*up to 4 MB/],
      ['a.zip', Buffer.from('PK\x03\x04\x00\x00'), /ZIP archive.*Save it as plain text/],
      ['b.bin', Buffer.from(Array.from({ length: 3000 }, (_x, i) => (i * 7919) % 256)), /not a text/],
      ['nul.txt', Buffer.alloc(2000), /not a text/],
      ['empty.txt', Buffer.alloc(0), /is empty/],
      ['lines.txt', Buffer.from('a\n'.repeat(10_000)), /is not “Sino-Russian/],
      ['wide.txt', wide, /is not “Sino-Russian/],
    ] as const) {
      await page.setInputFiles('#open-file', file(name, content as Buffer));
      await message.filter({ hasText: why }).waitFor();
    }
    expect(await page.locator('#open-text').inputValue()).toBe('half a sentence');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => [window.atlas.state().passage, window.atlas.state().chosen])).toEqual([
      'p1',
      'country:DZA',
    ]);
    expect(await page.locator('.opened-found').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
