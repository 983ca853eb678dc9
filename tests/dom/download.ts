import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';

export interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that the page offers for saving when `act` is done. */
export async function saved(page: Page, act: () => Promise<unknown>): Promise<Taken> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}
