// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { mountProblems } from '../../../src/ui/problems.ts';

let host: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="problems" role="status" hidden></div>';
  host = document.getElementById('problems') as HTMLElement;
});

const boxes = () =>
  [...host.querySelectorAll('.problem')].map((box) => [
    box.querySelector('p')?.textContent,
    ...[...box.querySelectorAll('li')].map((li) => li.textContent),
  ]);

it('keeps each message under its own title until it is dismissed', () => {
  const { report } = mountProblems(host);
  expect(host.hidden).toBe(true);
  report('The search did not load.');
  report('"p99" is no passage.', 'Address');
  report('"x" is no layer.', 'Address');
  report('"x" is no layer.', 'Address');
  expect(host.hidden).toBe(false);
  expect(boxes()).toEqual([
    ['Part of the page is missing.', 'The search did not load.'],
    ['Address', '"p99" is no passage.', '"x" is no layer.'],
  ]);
  host.querySelectorAll('button')[1]?.click();
  expect(boxes()).toEqual([['Part of the page is missing.', 'The search did not load.']]);
  report('again', 'Address');
  expect(boxes()[1]).toEqual(['Address', 'again']);
  for (const button of host.querySelectorAll('button')) button.click();
  expect(host.hidden).toBe(true);
  expect(host.childElementCount).toBe(0);
});
