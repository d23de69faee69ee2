import {type CalendarDate, dateOf, isDate} from '../registry/calendar.ts';

/** The day that it is: by the clock of this machine, unless `PERSONAS_TODAY` names another. */
export function today(env: NodeJS.ProcessEnv = process.env): CalendarDate {
  const {PERSONAS_TODAY: day} = env;
  return day !== undefined && isDate(day) ? day : dateOf(new Date());
}
