import type { App } from '../app.ts';
import { creditLine, readingLine } from '../register/reading.ts';
import { settingOf } from '../register/setting.ts';

/**
 * Keeps what is read beside each figure, and whose figures they are, those of the register in place; at first both stand
 * there as the atlas was built. Returns its dispose.
 */
export function mountReadings(article: HTMLElement, { atlas, register, store }: App): () => void {
  const places = atlas.evidence.flatMap((evidence) => {
    const place = article.querySelector(`[data-evidence="${CSS.escape(evidence.id)}"]`);
    const reading = place?.querySelector('.reading');
    return reading ? [{ evidence, reading, vintage: place?.querySelector('.vintage') }] : [];
  });
  return store.watch(register, (current) => {
    for (const { evidence, reading, vintage } of places) {
      say(reading, readingLine(evidence, current, atlas.register, settingOf(atlas)));
      if (vintage) say(vintage, creditLine(current?.vintage ?? ''));
    }
  });
}

function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
