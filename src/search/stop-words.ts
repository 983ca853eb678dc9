/** Common words that are not searched for, folded. */
const STOP = new Set(
  [
    'a an and are as at be been but by for from had has have if in into is it its no not of on or so than that the their',
    'them then there these they this those to was were which while who will with would',
    'а без бы в во для до же за и из или к как ко на над не но о об от по при с со так то у что это',
    '的 了 和 与 在 是',
  ]
    .join(' ')
    .split(' '),
);

export function isStopWord(folded: string): boolean {
  return STOP.has(folded);
}
