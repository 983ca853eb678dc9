import { describe, expect, it } from 'vitest';
import { htmlBlocks, isHtml } from '../../../src/text/html.ts';

describe('a web page', () => {
  it('is told by its name or its first tags', () => {
    expect(isHtml('a.htm', 'x')).toBe(true);
    expect(isHtml('a.txt', '\n<!DOCTYPE html><p>x')).toBe(true);
    expect(isHtml('a.txt', 'a < b, and <p> is a tag')).toBe(false);
  });

  it('gives its paragraphs and headings, and neither its scripts nor its way about', () => {
    const blocks = htmlBlocks(`<!doctype html><html><head><title>T</title><style>p{}</style></head><body>
      <nav><p>Home</p></nav><header><h1>Site</h1></header>
      <h2>Shared <em>Interests</em></h2>
      <p onclick="x()">Algeria&rsquo;s ships &amp;
         their <b>guns</b>.<sup>[i]</sup></p>
      <p>One line<br>and the same.<br><br>Then another paragraph here.</p>
      <script>document.write('<p>no</p>')</script><div hidden>secret</div><p aria-hidden="true">secret</p>
      <ul><li>An item of a list, with its full stop.</ul><p>[i] A note.</body></html>`);
    expect(blocks.map((b) => [b.kind, b.text])).toEqual([
      ['heading', 'Shared Interests'],
      ['paragraph', 'Algeria’s ships & their guns.'],
      ['paragraph', 'One line and the same.'],
      ['paragraph', 'Then another paragraph here.'],
      ['paragraph', 'An item of a list, with its full stop.'],
      ['note', 'A note.'],
    ]);
    expect(blocks[1]?.calls).toEqual([{ at: 29, marker: 'i' }]);
  });

  it('however broken is read to its end, and refused where it is only depth', () => {
    const deep = (n: number) => htmlBlocks(`${'<div>'.repeat(n)}Deep down it says so.`);
    expect(deep(500).map((b) => b.text)).toEqual(['Deep down it says so.']);
    expect(() => deep(800_000)).toThrow(/nests its elements too deeply/);
    expect(() =>
      htmlBlocks('<p <<< a="b\' > </x></y><!-- <![CDATA[ &#xFFFFFFFF; &bogus; text'),
    ).not.toThrow();
  });
});
