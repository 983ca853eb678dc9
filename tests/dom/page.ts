// What a test of the page without its map needs; `tests/browser/page.ts` has the same for those that need the map.
export { onePage } from '../harness/home.ts';
export { blank, interfaceOf, open as openPage, PHONE, WIDE } from '../harness/open.ts';
export { frames } from '../harness/wait.ts';
