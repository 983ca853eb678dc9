import {
  amount,
  needed,
  neededRef,
  neededState,
  neededText,
  neededYear,
  text,
  year,
  years,
  yes,
} from './cells.ts';
import { table } from './column.ts';

export const TRANSFERS = table(
  'sipri/transfers.csv',
  'What one state delivered to another in a year; a year without deliveries has no row.',
  {
    supplier: neededState(''),
    recipient: neededState(''),
    year: neededYear(''),
    tiv_million: needed(amount('volume (TIV) in millions')),
  },
);

export const EXPORTS = table('sipri/exports.csv', 'What a supplier delivered to all the world in a year.', {
  supplier: neededRef('exporters', 'a state, or WLD for the world', '', '[A-Z]{3}'),
  year: neededYear(''),
  tiv_million: needed(amount('volume (TIV) in millions')),
});

const estimated = yes('an estimate of the source');

export const DEALS = table('sipri/deals.csv', 'A row of the register of orders, as the source has it.', {
  supplier: neededState(''),
  recipient: neededState(''),
  designation: neededText('such as `S-400`'),
  description: text('such as `SAM system`'),
  category: text(''),
  ordered_year: year(''),
  ordered_year_estimated: estimated,
  delivered_years: years(''),
  number_ordered: amount(''),
  number_ordered_estimated: estimated,
  number_delivered: amount(''),
  number_delivered_estimated: estimated,
  status: text('new, second hand …'),
  tiv_unit: amount('TIV in millions of one'),
  tiv_order: amount('of the order'),
  tiv_delivered: amount('of what was delivered'),
});
