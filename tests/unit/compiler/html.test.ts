import { describe, expect, it } from 'vitest';
import { compileTiny, edit } from './tiny.ts';

const { html, atlas } = compileTiny();
/** The element of a passage with its content. */
const element = (id: string) => new RegExp(`<(p|h2) id="${id}"[\\s\\S]*?</\\1>`).exec(html)?.[0];

describe('the essay as HTML', () => {
  it('prints each passage once, in reading order, and gives no id twice', () => {
    const printed = [...html.matchAll(/data-passage="([^"]+)"/g)].map((m) => m[1]);
    expect(printed).toEqual(atlas.passages.map((p) => p.id));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('prints a paragraph with its number, its mentions, emphasis, the language of foreign words and the mark of its note', () => {
    expect(element('p1')).toBe(
      '<p id="p1" data-passage="p1" class="passage">' +
        '<a class="number" href="#p1" aria-label="Paragraph 1">1</a> ' +
        '<a class="mention" href="#country:FRA" data-ref="country:FRA">France</a> sold <em>ships</em> to ' +
        '<a class="mention" href="#country:FJI" data-ref="country:FJI">Fiji</a>, <span lang="zh">海军</span> and all.' +
        '<a class="note-ref" href="#note-i" aria-label="Note i">i</a></p>',
    );
  });

  it('prints a heading with no number', () => {
    expect(element('h1')).toBe('<h2 id="h1" data-passage="h1" class="passage">Sea and land</h2>');
  });

  it('prints a note with a way back to the paragraph that cites it', () => {
    expect(html).toContain('<section class="notes" aria-label="Notes"><h2 class="notes-title">Notes</h2>');
    expect(element('note-i')).toBe(
      '<p id="note-i" data-passage="note-i" class="passage note">' +
        '<a class="number" href="#note-i" aria-label="Note i">i</a> See ' +
        '<a class="mention" href="#place:suva" data-ref="place:suva">Suva</a>. ' +
        '<a class="note-back" href="#p1" aria-label="Back to paragraph 1">↑</a></p>',
    );
  });

  it('prints what the record says in full at its first passage and as a link at the others', () => {
    expect(html.match(/data-annotation="flag-1"/g)).toHaveLength(1);
    const [, first, second] = html.split(/<p id="p[12]"/);
    expect(first).toContain('<details class="annotation" data-annotation="flag-1">');
    expect(first).toContain('<p class="figure">2 ships</p><p>The record shows two ships, not three.</p>');
    expect(first).toContain('data-ref="flow:fra-fji">France → Fiji: all arms</a></li></ul>');
    expect(first).toContain(
      'Sources: <a href="#source:book" data-ref="source:book" class="source-link">A Book</a>',
    );
    expect(second).toContain('<p class="annotation-link">');
    expect(second).toContain('<a href="#p1">Ships (at ¶ 1)</a>');
  });

  it('marks Russian words as Russian', () => {
    expect(compileTiny(edit('essay.md', '海军', 'флот и море')).html).toContain(
      '<span lang="ru">флот и море</span>',
    );
  });
});
