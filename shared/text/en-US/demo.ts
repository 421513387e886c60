import type { Texts } from '../texts.ts';
import type { demo as chinese } from '../zh-CN/demo.ts';

export const demo: Texts<typeof chinese> = {
  usage: 'Usage: npm run demo -- [--enterprises LIST.xlsx] --out FOLDER',
  noOut:
    'The folder {{folder}} cannot be written: {{reason}}. Check disk and rights, or give another folder.',
  hub: 'The hub runs at {{url}}',
  desk: 'The first desk runs, {{name}} ({{title}}) has signed in',
  ownList: 'No list was given; a sample list with a title row was written: {{file}}',
  checked:
    'List checked: new {{new}}, updated {{update}}, duplicate {{duplicate}}, doubtful {{warning}}, faulty {{error}}',
  badRow: 'Row {{row}} was left out: {{reason}}',
  moreBadRows: '{{count}} more rows were left out; all of them are in summary.json',
  imported: '{{written}} enterprises written',
  added: 'The list has too few enterprises to visit; {{count}} of the demo district were added',
  offline: 'The hub has been stopped; the following visits are recorded offline',
  typed: '{{visits}} visits and {{issues}} issues typed, {{finished}} finished, the others still drafts',
  killed: 'The first desk has been killed (SIGKILL) and starts again',
  kept: 'After the restart {{drafts}} drafts and {{visits}} visits are there, to the letter',
  finished: 'All visits are finished, still offline',
  online: 'The hub is back; {{visits}} visits and {{issues}} issues are synced',
  fast: 'The fast channel has dispatched {{count}} issues of chain and doubling enterprises by itself',
  dispatched: 'Second desk: {{name}} ({{title}}) has accepted and dispatched the other {{count}}',
  closed: '{{issueNo}} is closed ({{panel}})',
  exported: '{{title}}: {{rows}} rows exported to {{file}}',
  compared:
    'Both desks compared with the hub, record by record: visits {{visits}}, issues {{issues}}, enterprises {{enterprises}}; all the same',
  done: 'The demonstration is done after {{seconds}} seconds; see {{file}}',
  noPerson: 'The demo district has nobody with the role "{{role}}"; the demonstration cannot go on.',
  noFirms: 'The demo district has no enterprises to visit; the demonstration cannot go on.',
  noSync: 'The hub is back, but {{waiting}} entries are still not synced; the demonstration stops.',
  draftLost: 'After the restart the draft of the visit to {{firm}} is gone or has changed.',
  visitLost: 'After the restart the visit to {{firm}} is gone or has changed.',
  notFast: 'The issue "{{title}}" of {{firm}} did not take the fast channel; it is "{{state}}".',
  stepRefused: '"{{step}}" on {{issueNo}} was not done: {{reason}}',
  lost: '{{count}} acknowledged entries did not reach the hub; see {{file}}.',
  differs: '{{count}} records differ between a desk and the hub; see {{file}}.',
};
