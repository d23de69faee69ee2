import * as z from 'zod';
import {isPeriod, millisecondsOf} from './calendar.ts';

/** A text that says something. */
export const text = z.string().trim().min(1);

/** A span of calendar time. */
export const period = text.check(({value, issues}) => {
  if (isPeriod(value)) return;
  const message = `${value} is no span of time. Write a number and days, weeks, months or years, as in 6 months.`;
  issues.push({code: 'custom', input: value, message});
});

/** How long a command may take. */
export const duration = text.check(({value, issues}) => {
  if (millisecondsOf(value) !== undefined) return;
  const message = `${value} is no time that a command can take. Write it like 90s, 10m or 2h: a day at most.`;
  issues.push({code: 'custom', input: value, message});
});

/** An address that people can open wherever they read a finding. */
export const address = text.check(({value, issues}) => {
  if (/^https?:\/\/[^\s/]\S*$/i.test(value)) return;
  const message = 'rule_pages must be the address of pages on the web: it begins with https:// or http://.';
  issues.push({code: 'custom', input: value, message});
});
