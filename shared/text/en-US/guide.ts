/** The pages of the user guide that are made from the rules. */
export const guide = {
  title: 'The life of an issue',
  about:
    'This page is made from the rules that the program runs: when they change, it changes. Limits are working days without the day of receipt; half a working day is four office hours.',
  states: 'States and limits',
  stateHead: 'State, Counts as closed, Normal channel, Fast channel',
  steps: 'Steps',
  stepHead: 'No., Step, From, To, Who may take it, Offline, When it is refused',
  record: 'Record',
  closed: 'closed',
  open: 'open',
  none: '—',
  node: 'the day of the node',
  half: 'half a working day',
  days: '{{count}} working days',
  anyOpen: 'any open state',
  stays: 'stays',
  rules: 'the system by rule',
  yes: 'yes',
  no: 'no',
  comma: ', ',
};
