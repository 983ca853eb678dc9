import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page, each rule with the first places where it is broken. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const results = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // what passes is not asked for: to list it takes longer than to look
    return axe.run({ resultTypes: ['violations'] });
  });
  return results.violations.flatMap((v) => {
    // a row of a list of results leads to an item of the atlas, not to a place further down the page
    const nodes = v.nodes.filter((n) => v.id !== 'skip-link' || !n.html.includes('role="option"'));
    const places = nodes.map((n) => n.target.join(' '));
    return places.length ? [`${v.id}: ${places.slice(0, 3).join(', ')}`] : [];
  });
}
