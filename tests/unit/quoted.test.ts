// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findQuote, quoteIn } from '../../src/essay/quoted.ts';

describe('an address that quotes the text', () => {
  it.each([
    ['https://a.b/#:~:text=the%20deal', { before: '', text: 'the deal' }],
    [
      'https://a.b/#p10&sel=country:DZA:~:text=In-,the%20deal,was%20signed,-later',
      { before: 'In', text: 'the deal' },
    ],
    ['https://a.b/#:~:text=the%20deal,-later&text=other', { before: '', text: 'the deal' }],
    ['https://a.b/#:~:text=a%2Cb', { before: '', text: 'a,b' }],
    ['https://a.b/#:~:text=%E0%A4%A', { before: '', text: '%E0%A4%A' }],
    ['https://a.b/#:~:text=', null],
    ['https://a.b/#:~:selector=x', null],
    ['https://a.b/#p10', null],
  ])('%s', (address, quote) => {
    expect(quoteIn(address)).toEqual(quote);
  });

  it('is found across links, whatever the case and the spaces', () => {
    document.body.innerHTML =
      '<p id="a">Of the deal.</p><p id="b">In 2018 <a>the\n  Deal</a>, signed (twice) in Moscow.</p>';
    const passages = [...document.querySelectorAll('p')];
    const found = (before: string, text: string) => {
      const at = findQuote(passages, { before, text });
      return at && [at.passage.id, at.range.toString()];
    };
    expect(found('', 'the deal')).toEqual(['a', 'the deal']);
    expect(found('2018', 'the deal')?.[0]).toBe('b');
    expect(found('', 'deal, signed (twice)')).toEqual(['b', 'Deal, signed (twice)']);
    expect(found('nowhere', 'the deal')?.[0]).toBe('a');
    expect(found('', 'not here')).toBeNull();
  });
});
