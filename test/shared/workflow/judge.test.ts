import { describe, expect, it } from 'vitest';
import type { Issue } from '#shared/domain/issue.ts';
import { issueStates } from '#shared/domain/issue-state.ts';
import { roles } from '#shared/domain/role.ts';
import { allowedCommands, judge } from '#shared/workflow/judge.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { actorOf, recorded, sampleCommands, withGrant } from './support/office.ts';

/** An issue in this state on which no guard stands in the way. */
const ready = (state: Issue['state']): Issue =>
  recorded({
    state,
    reporterId: 'someone',
    panelCode: 'finance',
    leadUnitId: 'unit-finance',
    handlerId: 'handler',
  });

const everywhere = { districtCode: '370699', panelCode: 'finance', unitId: 'unit-finance' };

describe('every row of the table', () => {
  it.each(transitions.map((row) => [row.command, row] as const))('%s', (name, row) => {
    const command = sampleCommands[name];
    for (const state of issueStates) {
      for (const role of roles) {
        const judgement = judge(ready(state), command, withGrant(role, everywhere));
        const wanted = row.from.includes(state)
          ? row.roles.includes(role) || 'not_your_step'
          : 'illegal_step';
        expect(judgement.isAllowed || judgement.code, `${name} in ${state} by ${role}`).toBe(wanted);
      }
      const byRule = judge(ready(state), command, null);
      expect(byRule.isAllowed, `${name} in ${state} by rule`).toBe(
        row.from.includes(state) && row.isAutomatic,
      );
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
    expect(judge(ready(state), sampleCommands[name], actor)).toEqual({
      isAllowed: false,
      code: 'not_your_step',
    });
  });

  it('but a city-wide grant reaches every district, and an assisting unit takes part', () => {
    expect(judge(ready('submitted'), sampleCommands.accept, withGrant('dispatcher', {})).isAllowed).toBe(
      true,
    );
    const assisted = { ...ready('dispatched'), leadUnitId: 'unit-a', assistUnitIds: ['unit-b'] };
    expect(judge(assisted, sampleCommands.sign, withGrant('handler', { unitId: 'unit-b' })).isAllowed).toBe(
      true,
    );
  });
});

describe('guards', () => {
  const codeOf = (issue: Issue, name: keyof typeof sampleCommands, who: string) => {
    const judgement = judge(issue, sampleCommands[name], actorOf(who));
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
    expect(judge(accepted, nobody as never, dispatcher)).toMatchObject({ code: 'guard_hasReceiver' });
    expect(judge(accepted, unit as never, dispatcher).isAllowed).toBe(true);
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

  it('keep the handler from reviewing the own reply', () => {
    const replied = recorded({ state: 'replied', leadUnitId: 'unit-finance', handlerId: 'head' });
    expect(codeOf(replied, 'approve_reply', 'head')).toBe('guard_isNotHandler');
    expect(codeOf(replied, 'reject_reply', 'head')).toBe('guard_isNotHandler');
    expect(codeOf({ ...replied, handlerId: 'handler' }, 'approve_reply', 'head')).toBe('allowed');
  });

  it('keep the handler and the handling unit from the callback', () => {
    const waiting = recorded({ state: 'callback', leadUnitId: 'unit-finance', handlerId: 'handler' });
    expect(codeOf(waiting, 'close', 'caller')).toBe('allowed');
    expect(codeOf(waiting, 'close', 'caller-of-unit')).toBe('guard_isIndependent');
    expect(codeOf({ ...waiting, handlerId: 'caller' }, 'redo', 'caller')).toBe('guard_isIndependent');
  });
});

it('offers what may be done, in the order of the table, before anything is typed', () => {
  expect(allowedCommands(recorded({ state: 'submitted' }), actorOf('dispatcher'))).toEqual([
    'return_for_info',
    'accept',
  ]);
  expect(allowedCommands(recorded({ state: 'accepted' }), actorOf('dispatcher'))).toEqual(['dispatch']);
  expect(allowedCommands(recorded({ state: 'closed_solved' }), actorOf('caller'))).toEqual([]);
  const inProgress = recorded({ state: 'in_progress', panelCode: 'finance', leadUnitId: 'unit-finance' });
  expect(allowedCommands(inProgress, actorOf('finance-lead'))).toEqual(['progress', 'reply']);
});
