import type { Texts } from '../texts.ts';
import type { form as chinese } from '../zh-CN/form.ts';

export const form: Texts<typeof chinese> = {
  required: 'Please fill this in.',
  choose: 'Please choose one.',
  bad_date: 'This is not a date; write 2026-11-24 or 11.24.',
  bad_time: 'This is not a time; write 14:30 or 1430.',
  too_long: 'Too long, please shorten it.',
  end_before_start: 'The end is earlier than the start.',
  no_expert: 'This person is no expert of the panel; ask the security administrator for the role first.',
  bad_figure: 'Type a number, for example 2500 or 61.5.',
  future_day: 'Cannot be later than today.',
  bad_limit: 'Type 0.5, or a whole number from 1 to 250.',
  bad_number: 'Type a whole number within reason.',
  bad_sessions: 'Write it like 08:30-12:00 13:30-17:30.',
  shorter_than_limit: 'Cannot be shorter than the limit of handling.',
  future: 'A visit cannot be later than today.',
  issues_or_none: 'Record an issue, or tick “No issue this time”.',
  invalid: 'This does not meet the requirements.',
  dayHint: '11.24, today, +5w',
  optional: 'optional',
  search: 'Type to search',
  nothing: 'Nothing to choose from',
  calendar: 'Open the calendar',
};
