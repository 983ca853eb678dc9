import type { Fault } from './fault.ts';

export const OPEN: readonly Fault[] = [
  {
    file: 'src/open/open.ts',
    find: 'if (keptOriginal(atlas.id)) keepOriginal(atlas.id, text);',
    put: 'keepOriginal(atlas.id, text);',
    seen: 'a text is kept in the browser though nobody asked',
  },
  {
    file: 'src/open/open.ts',
    find: 'forgetOriginal(atlas.id);\n        texts.open(null);',
    put: 'texts.open(null);',
    seen: 'a text that was forgotten is there again after a reload',
  },
  {
    file: 'src/open/open.ts',
    find: 'if (on && text) return keepOriginal(atlas.id, text);',
    put: 'if (text) return keepOriginal(atlas.id, text);',
    seen: 'a text stays kept when its box is cleared',
  },
  {
    file: 'src/open/open.ts',
    find: 'latest++;\n        text = null;',
    put: 'text = null;',
    seen: 'a text that is being read opens after it was forgotten',
  },
  {
    file: 'src/open/open.ts',
    find: 'if (quietly) return;',
    put: '',
    seen: 'a kept text that is no longer the essay’s opens a dialog by itself',
  },
  {
    file: 'src/open/open.ts',
    find: 'if (!quietly) host.querySelector<HTMLElement>(\'[data-texts="original"]\')?.focus();',
    put: 'host.querySelector<HTMLElement>(\'[data-texts="original"]\')?.focus();',
    seen: 'a kept text takes the focus as the page loads',
  },
  {
    file: 'src/open/keep.ts',
    find: 'write(() => sessionStorage, article(atlas), { name, text });',
    put: 'write(() => localStorage, article(atlas), { name, text });',
    seen: 'an article stays in the browser when its tab is closed',
  },
  {
    file: 'src/open/keep.ts',
    find: "typeof name === 'string' && typeof text === 'string'",
    put: "typeof name === 'string'",
    seen: 'something else under the same key breaks the page at its start',
  },
  {
    file: 'src/open/read.ts',
    find: 'if (text.length > MOST_LETTERS)',
    put: 'if (text.length < 0)',
    seen: 'a text of many megabytes holds the page up',
  },
  {
    file: 'src/open/read.ts',
    find: 'if (blocks.length === 0) throw',
    put: 'if (blocks.length < 0) throw',
    seen: 'an empty page is opened as a text',
  },
  {
    file: 'src/open/read.ts',
    find: ': isMarkdown(name, text)\n      ? markdownBlocks(text)\n      : plainBlocks(text);',
    put: ': plainBlocks(text);',
    seen: 'Markdown is read with its marks',
  },
  {
    file: 'src/open/drop.ts',
    find: 'e.preventDefault();\n    depth = 0;',
    put: 'depth = 0;',
    seen: 'a dropped file takes the page’s place in the tab',
  },
  {
    file: 'src/open/drop.ts',
    find: 'veil.hidden = depth === 0;',
    put: 'veil.hidden = true;',
    seen: 'the veil flickers as a file is dragged over the page',
  },
  {
    file: 'src/open/drop.ts',
    find: "e.dataTransfer?.types.includes('Files') ?? false",
    put: 'e.dataTransfer !== null',
    seen: 'dragged words bring up the veil',
  },
  {
    file: 'src/open/dialog.ts',
    find: "chooser.value = '';",
    put: '',
    seen: 'the same file cannot be chosen again after an edit',
  },
  {
    file: 'src/open/dialog.ts',
    find: 'question.replaceChildren();\n    status.textContent',
    put: 'status.textContent',
    seen: 'the question about one text stays under the next',
  },
  {
    file: 'src/open/bar.ts',
    find: 'turned.size === edition.words.size',
    put: 'turned.size > 0',
    seen: 'the original is said to be read while half of it is',
  },
  {
    file: 'src/open/bar.ts',
    find: 'all.filter((p) => edition.words.has(p.id)).length',
    put: 'all.length',
    seen: 'every paragraph is said to have been found',
  },
  {
    file: 'src/open/bar.ts',
    find: 'if (callbacks.keep(box.checked)) return;',
    put: 'callbacks.keep(box.checked);\n      if (box.checked) return;',
    seen: 'a browser that keeps nothing is said to have kept the text',
  },
  {
    file: 'src/open/bar.ts',
    find: "classList.toggle('is-original', texts.turned.value.size > 0)",
    put: "classList.toggle('is-original', texts.turned.value.size === 0)",
    seen: 'the credit of our account is under the author’s own words',
  },
];
