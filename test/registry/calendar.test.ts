import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dateAfter, dateOf, isDate, isLongerAgo, isPeriod, millisecondsOf} from '../../src/registry/calendar.ts';

describe('calendar dates', () => {
  it('are days that there are', () => {
    expect(['2026-06-20', '2024-02-29', '0001-01-01', '9999-12-31'].every(isDate)).toBe(true);
    const none = ['2026-6-20', '2026-06-31', '2023-02-29', '2026-13-01', '2026-00-10', '20260620', '', '2026-06-20T00'];
    expect(none.filter(isDate)).toEqual([]);
  });

  it('are those of the clock where it stands, whatever the time of day', () => {
    expect(dateOf(new Date(2026, 0, 5, 23, 59, 59))).toBe('2026-01-05');
    expect(dateOf(new Date(2026, 10, 12, 0, 0, 0))).toBe('2026-11-12');
  });

  it.each([
    ['2026-06-20', '1 day', '2026-06-21'],
    ['2026-12-30', '3 days', '2027-01-02'],
    ['2026-06-20', '2 weeks', '2026-07-04'],
    ['2026-06-20', '6 months', '2026-12-20'],
    ['2026-08-31', '6 months', '2027-02-28'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['0050-01-31', '1 month', '0050-02-28'],
    ['9800-01-01', '999 years', '9999-12-31'],
  ])('%s and %s is %s', (date, period, then) => {
    expect(dateAfter(date, period)).toBe(then);
  });

  it('are too long ago on the day after, and not before', () => {
    expect(isLongerAgo('2026-01-31', '1 month', '2026-02-28')).toBe(false);
    expect(isLongerAgo('2026-01-31', '1 month', '2026-03-01')).toBe(true);
  });

  it('never go back, and are days again, for any period', () => {
    const day = fc
      .date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
      .map((date) => date.toISOString().slice(0, 10));
    const period = fc
      .tuple(fc.integer({min: 1, max: 999}), fc.constantFrom('day', 'weeks', 'month', 'years'))
      .map(([count, unit]) => `${count} ${unit}`);
    fc.assert(
      fc.property(day, period, (date, span) => {
        const then = dateAfter(date, span);
        expect(isPeriod(span) && isDate(then)).toBe(true);
        expect(then > date || then === '9999-12-31').toBe(true);
      }),
    );
  });
});

it('periods and durations are written in one way', () => {
  expect(['1 day', '2 weeks', '6 months', '999 years'].every(isPeriod)).toBe(true);
  expect(['0 days', '6months', '6 Months', 'six months', '1000 days', '-1 day', '1.5 years'].filter(isPeriod)).toEqual(
    [],
  );
  expect(['90s', '10m', '2h', '24h'].map(millisecondsOf)).toEqual([90_000, 600_000, 7_200_000, 86_400_000]);
  expect(['0s', '25h', '10', '10 m', '1d', '', '-5m', '99999h'].map(millisecondsOf)).toEqual(Array(8).fill(undefined));
});
