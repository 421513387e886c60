import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterpriseContact } from '#shared/domain/enterprise.ts';
import { problemsOf } from '#shared/domain/finish-visit.ts';
import { issue } from '#shared/domain/issue.ts';
import { coVisitor, visit } from '#shared/domain/visit.ts';
import type { IssueDraft, VisitDraft } from '#shared/domain/visit-draft.ts';
import { visitDraft } from '../../electron/store/support/visit-draft.ts';

const today = '2026-11-24';
const contact = { name: '王工', title: '经理', phone: '138-0000-0001' };

const issueDraft: IssueDraft = {
  id: '00000000-0000-4000-8000-000000000001',
  title: '续贷困难',
  description: '贷款将到期',
  categoryCode: 'FIN',
  categoryNote: '',
  panelCode: 'finance',
  isRoutingChosen: false,
  nature: 'help',
  urgency: 'normal',
  isConfidential: false,
  expectedOutcome: '',
  onSpotReply: '',
  intake: {},
};

const complete = visitDraft({
  enterpriseId: 'firm',
  visitedOn: today,
  startedTime: '09:00',
  endedTime: '10:30',
  contacts: [contact],
  issues: [issueDraft],
});

const problems = (changes: Partial<VisitDraft>) =>
  problemsOf({ ...complete, ...changes }, today).map(({ path, code }) => `${path} ${code}`);
const ofIssue = (changes: Partial<IssueDraft>) => problems({ issues: [{ ...issueDraft, ...changes }] });

it('finds nothing wrong with a complete visit', () => {
  expect(problems({})).toEqual([]);
});

it('names everything that a blank draft lacks, in the order of the form', () => {
  expect(problemsOf(visitDraft(), today)).toEqual([
    { path: 'enterpriseId', code: 'required' },
    { path: 'visitedOn', code: 'required' },
    { path: 'contacts', code: 'required' },
    { path: 'hasNoIssue', code: 'issues_or_none' },
  ]);
});

describe.each<[string, Partial<VisitDraft>, string[]]>([
  ['a day that does not exist', { visitedOn: '2026-02-30' }, ['visitedOn bad_date']],
  ['a day as it is spoken', { visitedOn: '11.24' }, ['visitedOn bad_date']],
  ['tomorrow', { visitedOn: '2026-11-25' }, ['visitedOn future']],
  ['an hour that does not exist', { startedTime: '24:00' }, ['startedTime bad_time']],
  [
    'a time as it is spoken',
    { startedTime: '9点', endedTime: '10' },
    ['startedTime bad_time', 'endedTime bad_time'],
  ],
  ['an end before the start', { endedTime: '08:59' }, ['endedTime end_before_start']],
  [
    'an end, and a start that is no time',
    { startedTime: '9:00', endedTime: '08:00' },
    ['startedTime bad_time'],
  ],
  ['no times at all', { startedTime: '', endedTime: '' }, []],
  ['an end alone', { startedTime: '' }, []],
  ['nobody', { contacts: [] }, ['contacts required']],
  [
    'someone without name and title',
    { contacts: [contact, { name: ' ', title: '', phone: '' }] },
    ['contacts.1.name required', 'contacts.1.title required'],
  ],
  [
    'a colleague without a name',
    { coVisitors: [{ name: '', unit: '某局' }] },
    ['coVisitors.0.name required'],
  ],
  ['no issue and no word of it', { issues: [] }, ['hasNoIssue issues_or_none']],
  ['no issue, and that said', { issues: [], hasNoIssue: true }, []],
  ['a next visit that is no day', { nextVisitOn: '下周' }, ['nextVisitOn bad_date']],
  ['a next visit', { nextVisitOn: '2027-01-05' }, []],
])('a visit with %s', (_what, changes, wanted) => {
  it(`has ${wanted.length === 0 ? 'no problem' : wanted.join(' and ')}`, () => {
    expect(problems(changes)).toEqual(wanted);
  });
});

it('asks of an issue a title, a class, and a word about “other”', () => {
  expect(ofIssue({ title: ' ', categoryCode: null })).toEqual([
    'issues.0.title required',
    'issues.0.categoryCode required',
  ]);
  expect(ofIssue({ categoryCode: 'OTH', categoryNote: ' ' })).toEqual(['issues.0.categoryNote required']);
  expect(ofIssue({ categoryCode: 'OTH', categoryNote: '其他' })).toEqual([]);
});

it('names every text that the hub would only hold because of its length', () => {
  const long = (length: number) => '长'.repeat(length);
  expect(
    problems({
      purpose: long(201),
      minutes: long(20_001),
      policiesExplained: long(501),
      suggestions: long(2_001),
      nextStep: long(2_001),
      contacts: [{ name: long(41), title: long(61), phone: long(31) }],
      coVisitors: [{ name: long(41), unit: long(81) }],
    }).map((problem) => problem.split(' ')[1]),
  ).toEqual(Array.from({ length: 10 }, () => 'too_long'));
  expect(
    ofIssue({
      title: long(121),
      description: long(5_001),
      categoryNote: long(201),
      expectedOutcome: long(1_001),
    }),
  ).toEqual([
    'issues.0.title too_long',
    'issues.0.description too_long',
    'issues.0.categoryNote too_long',
    'issues.0.expectedOutcome too_long',
  ]);
});

const odd = fc.oneof(
  fc.constantFrom('', ' ', '7:5', '24:00', '2026-11-24', '2026-13-01'),
  fc.integer({ min: 1, max: 5_100 }).map((length) => '长'.repeat(length)),
);
/** Mostly right, so that many drafts can be finished. */
const mostly = (...right: string[]) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...right) }, odd);
const someText = mostly('王工', '长'.repeat(20), 'a b');

const someDraft = fc.record({
  visitedOn: mostly(today, '2024-02-29'),
  startedTime: mostly('', '09:00', '23:59'),
  endedTime: mostly('', '23:59'),
  purpose: someText,
  suggestions: someText,
  nextVisitOn: mostly('', '2027-01-05'),
  contacts: fc.array(fc.record({ name: fc.constant('王工'), title: someText, phone: someText }), {
    maxLength: 2,
  }),
  coVisitors: fc.array(fc.record({ name: fc.constant('李工'), unit: someText }), { maxLength: 1 }),
  issues: fc.array(
    fc.record({ title: someText, description: someText, expectedOutcome: someText }).map((typed) => ({
      ...issueDraft,
      ...typed,
    })),
    { minLength: 1, maxLength: 2 },
  ),
});

it('lets nothing through that the records would not take', () => {
  let finished = 0;
  const orNull = (text: string) => (text === '' ? null : text);
  fc.assert(
    fc.property(someDraft, (typed) => {
      const draft = { ...complete, ...typed };
      if (problemsOf(draft, today).length > 0) return;
      finished += 1;
      const { fields } = visit;
      expect(fields.visitedOn.schema.safeParse(draft.visitedOn).success).toBe(true);
      for (const name of ['startedTime', 'endedTime', 'nextVisitOn'] as const) {
        expect(fields[name].schema.safeParse(orNull(draft[name])).success).toBe(true);
      }
      for (const name of ['purpose', 'suggestions'] as const) {
        expect(fields[name].schema.safeParse(draft[name].trim()).success).toBe(true);
      }
      for (const one of draft.contacts) expect(enterpriseContact.safeParse(one).success).toBe(true);
      for (const one of draft.coVisitors) expect(coVisitor.safeParse(one).success).toBe(true);
      for (const one of draft.issues) {
        for (const name of ['title', 'description', 'expectedOutcome'] as const) {
          expect(issue.fields[name].schema.safeParse(one[name]).success).toBe(true);
        }
      }
    }),
    { numRuns: 300, seed: 20_261_124 },
  );
  expect(finished).toBeGreaterThan(20);
});

it('names a text that no hub can store, and a name that does not read as it is stored', () => {
  const half = '谢谢\ud83d';
  expect(problems({ minutes: half, purpose: half })).toEqual(['purpose invalid', 'minutes invalid']);
  expect(ofIssue({ title: half, expectedOutcome: half })).toEqual([
    'issues.0.title invalid',
    'issues.0.expectedOutcome invalid',
  ]);
  expect(problems({ contacts: [{ ...contact, name: '王\u202e工', phone: half }] })).toEqual([
    'contacts.0.name invalid',
    'contacts.0.phone invalid',
  ]);
  expect(ofIssue({ title: '续贷\t困难' })).toEqual(['issues.0.title invalid']);
  expect(problems({ minutes: '第一行\n\t第二行 👍' })).toEqual([]);
});
