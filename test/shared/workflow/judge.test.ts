import { describe, expect, it } from 'vitest';
import type { Issue } from '#shared/domain/issue.ts';
import { issueStates } from '#shared/domain/issue-state.ts';
import { roles } from '#shared/domain/role.ts';
import type { Command } from '#shared/workflow/commands.ts';
import type { GuardName } from '#shared/workflow/guard-names.ts';
import { allowedCommands, judge } from '#shared/workflow/judge.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { actorOf, at, consulted, judgedAt, recorded, sampleCommands, withGrant } from './support/office.ts';

const now = judgedAt(at(1));
const proposal = { kind: 'explained', byId: 'caller', byName: '', at: at(0), note: '', node: null } as const;
const request = { days: 3, note: '', byId: 'head', at: at(0) };
const task = {
  kind: 'notice',
  no: null,
  at: at(0),
  byId: null,
  byName: '',
  note: '',
  dueOn: '2026-11-10',
  answer: '',
  answeredAt: null,
} as const;

/** What lets a guard pass where a fresh issue does not. */
const meeting: Partial<Record<GuardName, Partial<Issue>>> = {
  hasNoReturnsLeft: { returnCount: 2 },
  hasRequest: { extensionRequest: request },
  isEndorsed: { endorsedById: 'head' },
  hasProposal: { proposal },
  hasOpenTask: { oversight: [task] },
  isAsked: { consultations: [consulted('someone', 'asked')] },
  isConsulted: { consultations: [consulted('someone', 'taken')] },
  isAdviser: { consultations: [consulted('someone', 'given')] },
  hasOpinion: { consultations: [consulted('expert', 'given')] },
  hasReleased: { consultations: [consulted('expert', 'released')] },
  hasUnrated: { consultations: [consulted('expert', 'released')] },
};

/** An issue in this state on which no guard of these stands in the way. */
const ready = (state: Issue['state'], guards: readonly GuardName[] = []): Issue =>
  recorded({
    state,
    reporterId: 'someone',
    panelCode: 'finance',
    leadUnitId: 'unit-finance',
    handlerId: 'handler',
    receivedAt: at(0),
    stateSince: at(0),
    ...Object.assign({}, ...guards.map((guard) => meeting[guard])),
  });

const everywhere = { districtCode: '370699', panelCode: 'finance', unitId: 'unit-finance' };

describe('every row of the table', () => {
  it.each(transitions.map((row) => [row.command, row] as const))('%s', (name, row) => {
    const command = sampleCommands[name];
    const rows = transitions.filter((other) => other.command === name);
    for (const state of issueStates) {
      const known = rows.find(({ from }) => from.includes(state));
      const issue = ready(state, row.guards);
      for (const role of roles) {
        const judgement = judge(issue, command, withGrant(role, everywhere), now);
        const wanted = known ? known.roles.includes(role) || 'not_your_step' : 'illegal_step';
        expect(judgement.isAllowed || judgement.code, `${name} in ${state} by ${role}`).toBe(wanted);
      }
      const byRule = judge(issue, command, null, now);
      expect(byRule.isAllowed, `${name} in ${state} by rule`).toBe(known?.isAutomatic ?? false);
    }
  });
});

describe('a role reaches only its own place', () => {
  it.each([
    [
      'a dispatcher of another district',
      'submitted',
      'accept',
      withGrant('dispatcher', { districtCode: '370602' }),
    ],
    ['another panel', 'dispatched', 'sign', withGrant('panel_lead', { panelCode: 'legal' })],
    [
      'a panel role without a panel',
      'dispatched',
      'sign',
      withGrant('panel_lead', { districtCode: '370699' }),
    ],
    ['another unit', 'dispatched', 'sign', withGrant('handler', { unitId: 'unit-other' })],
    ['a unit role without a unit', 'dispatched', 'sign', withGrant('handler', { districtCode: '370699' })],
  ] as const)('%s', (_who, state, name, actor) => {
    expect(judge(ready(state), sampleCommands[name], actor, now)).toEqual({
      isAllowed: false,
      code: 'not_your_step',
    });
  });

  it('but a city-wide grant reaches every district, and an assisting unit takes part', () => {
    expect(judge(ready('submitted'), sampleCommands.accept, withGrant('dispatcher', {}), now).isAllowed).toBe(
      true,
    );
    const assisted = { ...ready('dispatched'), leadUnitId: 'unit-a', assistUnitIds: ['unit-b'] };
    expect(
      judge(assisted, sampleCommands.sign, withGrant('handler', { unitId: 'unit-b' }), now).isAllowed,
    ).toBe(true);
  });
});

describe('guards', () => {
  const codeOf = (issue: Issue, name: keyof typeof sampleCommands, who: string) => {
    const judgement = judge(issue, sampleCommands[name], actorOf(who), now);
    return judgement.isAllowed ? 'allowed' : judgement.code;
  };

  it('let only the reporter hand in and supplement', () => {
    expect(codeOf(recorded(), 'submit', 'lin')).toBe('allowed');
    expect(codeOf(recorded(), 'submit', 'mu')).toBe('guard_isReporter');
    expect(codeOf(recorded({ state: 'info_needed' }), 'supplement', 'mu')).toBe('guard_isReporter');
  });

  it('want a receiver for a dispatch, a unit or a panel', () => {
    const accepted = recorded({ state: 'accepted' });
    const nobody = {
      name: 'dispatch',
      args: { leadUnitId: null, panelCode: null, assistUnitIds: [], note: '' },
    };
    const unit = { ...nobody, args: { ...nobody.args, leadUnitId: 'unit-finance' } };
    const dispatcher = actorOf('dispatcher');
    expect(judge(accepted, nobody as never, dispatcher, now)).toMatchObject({ code: 'guard_hasReceiver' });
    expect(judge(accepted, unit as never, dispatcher, now).isAllowed).toBe(true);
  });

  it('allow two returns', () => {
    const returned = (returnCount: number) =>
      codeOf(
        recorded({ state: 'dispatched', leadUnitId: 'unit-finance', returnCount }),
        'send_back',
        'handler',
      );
    expect([0, 1, 2].map(returned)).toEqual(['allowed', 'allowed', 'guard_hasReturnsLeft']);
  });

  it('want a designated handler after two returns, and nobody else to sign', () => {
    const returned = recorded({ state: 'accepted', returnCount: 2 });
    expect(codeOf(returned, 'dispatch', 'dispatcher')).toBe('guard_hasReturnsLeft');
    expect(codeOf(returned, 'designate', 'dispatcher')).toBe('allowed');
    expect(codeOf({ ...returned, returnCount: 1 }, 'designate', 'dispatcher')).toBe('guard_hasNoReturnsLeft');
    const designated = recorded({ state: 'dispatched', leadUnitId: 'unit-finance', isDesignated: true });
    expect(codeOf({ ...designated, handlerId: 'somebody' }, 'sign', 'handler')).toBe(
      'guard_isDesignatedHandler',
    );
    expect(codeOf({ ...designated, handlerId: 'handler' }, 'sign', 'handler')).toBe('allowed');
    expect(codeOf({ ...designated, handlerId: 'somebody' }, 'sign', 'head')).toBe('allowed');
  });

  it('keep the handler from reviewing the own reply, and want the head before the dispatcher', () => {
    const replied = recorded({ state: 'replied', leadUnitId: 'unit-finance', handlerId: 'head' });
    expect(codeOf(replied, 'endorse_reply', 'head')).toBe('guard_isNotHandler');
    expect(codeOf(replied, 'reject_reply', 'head')).toBe('guard_isNotHandler');
    expect(codeOf({ ...replied, handlerId: 'handler' }, 'endorse_reply', 'head')).toBe('allowed');
    expect(codeOf({ ...replied, handlerId: 'handler' }, 'approve_reply', 'dispatcher')).toBe(
      'guard_isEndorsed',
    );
    expect(codeOf({ ...replied, endorsedById: 'head' }, 'approve_reply', 'dispatcher')).toBe('allowed');
  });

  it('keep the handler and the handling unit from the callback', () => {
    const waiting = recorded({ state: 'callback', leadUnitId: 'unit-finance', handlerId: 'handler' });
    expect(codeOf(waiting, 'close', 'caller')).toBe('allowed');
    expect(codeOf(waiting, 'close', 'caller-of-unit')).toBe('guard_isIndependent');
    expect(codeOf({ ...waiting, handlerId: 'caller' }, 'redo', 'caller')).toBe('guard_isIndependent');
  });

  it('want two people for an explained close', () => {
    const proposed = recorded({ state: 'callback', proposal: { ...proposal, byId: 'dispatcher' } });
    expect(codeOf(proposed, 'confirm_explained', 'dispatcher')).toBe('guard_isSecondPerson');
    expect(codeOf({ ...proposed, proposal }, 'confirm_explained', 'dispatcher')).toBe('allowed');
    expect(codeOf({ ...proposed, proposal: null }, 'confirm_explained', 'dispatcher')).toBe(
      'guard_hasProposal',
    );
  });

  it('allow one extension in time, one more after an escalation, and none beyond the longest limit', () => {
    const working = ready('in_progress');
    const head = withGrant('unit_head', everywhere);
    const code = (issue: Issue, when: string, days = 5) => {
      const command = { name: 'request_extension', args: { extensionDays: days, note: '等批复' } } as const;
      const judgement = judge({ ...issue, channel: 'normal' }, command, head, judgedAt(when));
      return judgement.isAllowed ? 'allowed' : judgement.code;
    };
    expect(code(working, at(1))).toBe('allowed');
    expect(code(working, at(1), 15)).toBe('allowed');
    expect(code(working, at(1), 16)).toBe('guard_isExtensionShort');
    expect(code(working, at(22))).toBe('guard_isInTime');
    const extended = { ...working, extensionCount: 1, extensionDays: 10 };
    expect(code(extended, at(1))).toBe('guard_hasExtensionLeft');
    expect(code({ ...extended, escalationLevel: 1 }, at(1))).toBe('allowed');
    expect(code({ ...working, extensionRequest: request }, at(1))).toBe('guard_hasNoRequest');
  });

  it('keep a hold short, in working days of the channel', () => {
    const until = (holdUntil: string, channel: Issue['channel']) => {
      const args = { holdReason: 'firm_material', holdUntil, note: '等材料' } as const;
      const issue = { ...ready('in_progress'), channel };
      return judge(issue, { name: 'hold', args }, withGrant('unit_head', everywhere), now).isAllowed;
    };
    expect([until('2026-11-17', 'normal'), until('2026-11-18', 'normal')]).toEqual([true, false]);
    expect([until('2026-11-10', 'fast'), until('2026-11-11', 'fast')]).toEqual([true, false]);
    expect(until('2026-11-03', 'normal')).toBe(false);
  });

  it('allow one reminder in a working day, and a new look at what was closed within half a year', () => {
    const inspector = withGrant('inspector', {});
    const urged = { ...ready('in_progress'), urgedAt: at(0) };
    const urge = (when: string) => judge(urged, sampleCommands.urge, inspector, judgedAt(when)).isAllowed;
    expect([urge(at(0, 15)), urge(at(1))]).toEqual([false, true]);
    const reopen = (when: string) =>
      judge(ready('closed_solved'), sampleCommands.reopen, inspector, judgedAt(when)).isAllowed;
    expect([reopen(at(180)), reopen(at(181))]).toEqual([true, false]);
  });
});

it('offers what may be done, in the order of the table, before anything is typed', () => {
  const offered = (issue: Issue, who: string) => allowedCommands(issue, actorOf(who), now);
  expect(offered(recorded({ state: 'submitted' }), 'dispatcher')).toEqual(
    ['return_for_info', 'accept', 'decline', 'merge', 'supervise', 'escalate', 'urge'].toSorted(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    ),
  );
  expect(offered(recorded({ state: 'merged' }), 'dispatcher')).toEqual([]);
  expect(offered(ready('in_progress'), 'finance-lead')).toEqual([
    'progress',
    'confer',
    'reply',
    'propose_long_term',
    'consult',
  ]);
});

const order: readonly string[] = transitions.map(({ command }: { command: Command['name'] }) => command);
