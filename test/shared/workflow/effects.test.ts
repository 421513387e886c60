import { describe, expect, it } from 'vitest';
import type { Issue } from '#shared/domain/issue.ts';
import { effectsOf } from '#shared/workflow/effects-of.ts';
import { fastChannelCommands } from '#shared/workflow/follow-ups.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { panels } from '../../hub/support/people.ts';
import { actorOf, at, contextOf, recorded, sampleCommands } from './support/office.ts';

function stepped(issue: Issue, name: keyof typeof sampleCommands, who: string | null, when = at(1)): Issue {
  const actor = who === null ? null : actorOf(who);
  return { ...issue, ...effectsOf(issue, sampleCommands[name], contextOf(actor, when)) };
}

const dueOn = (issue: Issue) => issue.dueAt?.slice(0, 10);

it.each(transitions.map((row) => [row.command, row] as const))(
  '%s leads where the table says, one revision further',
  (name, { from, to }) => {
    const received = at(0);
    for (const state of from) {
      const issue = recorded({ state, rev: 7, receivedAt: received, stateSince: received });
      const next = stepped(issue, name, 'caller');
      expect(next).toMatchObject({ state: to ?? state, rev: 8 });
      expect(next.stateSince).toBe(to === null || to === state ? received : at(1));
    }
  },
);

it('walks the normal way from the recording to the close', () => {
  const draft = recorded({ channel: 'normal' });
  const submitted = stepped(draft, 'submit', 'lin', at(0));
  expect(submitted).toMatchObject({ receivedAt: at(0), finalDueOn: '2026-11-23' });
  expect(dueOn(submitted)).toBe('2026-11-03');

  const accepted = stepped(submitted, 'accept', 'dispatcher', at(1));
  expect(accepted.acceptedAt).toBe(at(1));
  const dispatched = stepped(accepted, 'dispatch', 'dispatcher', at(1, 10));
  expect(dispatched).toMatchObject({
    panelCode: 'finance',
    leadUnitId: 'unit-finance',
    assistUnitIds: ['unit-service'],
    dispatchedAt: at(1, 10),
  });
  const signed = stepped(dispatched, 'sign', 'handler', at(1, 11));
  expect(signed).toMatchObject({ handlerId: 'handler', signedAt: at(1, 11), committedOn: '2026-11-20' });
  expect(dueOn(signed)).toBe('2026-11-23');

  const noted = stepped(signed, 'progress', 'handler', at(2));
  expect(noted).toMatchObject({ state: 'in_progress', stateSince: at(1, 11), dueAt: signed.dueAt });
  const replied = stepped(noted, 'reply', 'handler', at(3));
  expect(replied).toMatchObject({ reply: '已办结', resolution: 'solved', repliedAt: at(3) });
  const approved = stepped(replied, 'approve_reply', 'head', at(4));
  expect(dueOn(approved)).toBe('2026-11-11');
  const closed = stepped(approved, 'close', 'caller', at(7));
  expect(closed).toMatchObject({
    state: 'closed_solved',
    closedAt: at(7),
    closedById: 'caller',
    callbackById: 'caller',
    isContacted: true,
    isSolvedByFirm: true,
    satisfaction: 'satisfied',
    dueAt: null,
    warnAt: null,
    alarmAt: null,
    finalDueOn: '2026-11-23',
  });
});

describe('steps back', () => {
  const dispatched = recorded({
    state: 'dispatched',
    rev: 3,
    receivedAt: at(0),
    stateSince: at(1),
    panelCode: 'finance',
    leadUnitId: 'unit-finance',
    assistUnitIds: ['unit-service'],
    dispatchedAt: at(1),
  });

  it('a return takes panel and units away, and counts', () => {
    expect(stepped(dispatched, 'send_back', 'handler')).toMatchObject({
      state: 'accepted',
      panelCode: null,
      leadUnitId: null,
      assistUnitIds: [],
      dispatchedAt: null,
      returnCount: 1,
    });
  });

  it('a rejected reply goes back to the main clock, which still counts from the receipt', () => {
    const replied = { ...dispatched, state: 'replied', repliedAt: at(2), reply: '初稿' } as const;
    const rejected = stepped(replied, 'reject_reply', 'head', at(5));
    expect(rejected).toMatchObject({ state: 'in_progress', repliedAt: null, reply: '初稿' });
    expect(dueOn(rejected)).toBe('2026-11-23');
  });

  it('a redo counts, and keeps what the firm said', () => {
    const waiting = { ...dispatched, state: 'callback', repliedAt: at(2) } as const;
    expect(stepped(waiting, 'redo', 'caller')).toMatchObject({
      state: 'in_progress',
      redoCount: 1,
      repliedAt: null,
      isSolvedByFirm: false,
      firmComment: '没解决',
      closedAt: null,
    });
  });

  it('says nothing of a firm that was not reached', () => {
    const waiting = { ...dispatched, state: 'callback' } as const;
    const { redo } = sampleCommands;
    const command = { ...redo, args: { ...redo.args, isContacted: false, satisfaction: 'unrated' } } as const;
    const patch = effectsOf(waiting, command, contextOf(actorOf('caller'), at(2)));
    expect(patch).toMatchObject({ isContacted: false, isSolvedByFirm: null, satisfaction: 'unrated' });
  });

  it('the reporter has two days to supply what is missing, and the main clock stands still meanwhile', () => {
    const asked = stepped(
      recorded({ state: 'submitted', receivedAt: at(0), stateSince: at(0) }),
      'return_for_info',
      'dispatcher',
    );
    expect(asked).toMatchObject({
      finalDueOn: null,
      pauses: [{ from: at(1), to: null, why: 'info_needed' }],
    });
    expect(dueOn(asked)).toBe('2026-11-05');
    const again = stepped(asked, 'supplement', 'lin', at(3));
    expect(again).toMatchObject({ receivedAt: at(0), finalDueOn: '2026-11-25' });
    expect(dueOn(again)).toBe('2026-11-06');
  });
});

it('a dispatch to a unit names that unit, also beside a panel', () => {
  const accepted = recorded({ state: 'accepted', receivedAt: at(0), stateSince: at(0) });
  const args = { leadUnitId: 'unit-service', panelCode: 'finance', assistUnitIds: [], note: '' };
  const patch = effectsOf(accepted, { name: 'dispatch', args }, contextOf(actorOf('dispatcher'), at(1)));
  expect(patch).toMatchObject({ leadUnitId: 'unit-service', panelCode: 'finance' });
  const alone = { ...args, panelCode: null };
  const direct = effectsOf(
    accepted,
    { name: 'dispatch', args: alone },
    contextOf(actorOf('dispatcher'), at(1)),
  );
  expect(direct).toMatchObject({ leadUnitId: 'unit-service', panelCode: null });
});

describe('the fast channel', () => {
  const submitted = { channel: 'fast', state: 'submitted', proposedPanelCode: 'legal' } as const;

  it('accepts and dispatches to the proposed panel and its lead unit', () => {
    expect(fastChannelCommands(submitted, panels)).toEqual([
      { name: 'accept', args: { note: '' } },
      {
        name: 'dispatch',
        args: { leadUnitId: 'unit-service', panelCode: 'legal', assistUnitIds: [], note: '' },
      },
    ]);
  });

  it.each([
    ['the normal channel', { channel: 'normal' }],
    ['another state', { state: 'accepted' }],
    ['no proposed panel', { proposedPanelCode: null }],
    ['a panel that does not exist', { proposedPanelCode: 'gone' }],
  ] as const)('does nothing for %s', (_what, changes) => {
    expect(fastChannelCommands({ ...submitted, ...changes }, panels)).toEqual([]);
  });
});

describe('the main clock', () => {
  const working = recorded({
    state: 'in_progress',
    channel: 'normal',
    receivedAt: at(0),
    stateSince: at(1),
    leadUnitId: 'unit-finance',
    handlerId: 'handler',
  });

  it('stands still on hold, and goes on with what was left', () => {
    const held = stepped(working, 'hold', 'head', at(1));
    expect(held).toMatchObject({ state: 'on_hold', dueAt: null, finalDueOn: null, holdUntil: '2026-11-06' });
    const resumed = stepped(held, 'resume', null, at(4, 10));
    expect(resumed).toMatchObject({ state: 'in_progress', holdUntil: null, finalDueOn: '2026-11-26' });
    expect(resumed.pauses).toEqual([{ from: at(1), to: at(4, 10), why: 'firm_material' }]);
  });

  it('takes what was granted in addition', () => {
    const asked = stepped(working, 'request_extension', 'head');
    expect(asked).toMatchObject({ extensionRequest: { days: 5, byId: 'head' }, finalDueOn: '2026-11-23' });
    expect(stepped(asked, 'refuse_extension', 'dispatcher')).toMatchObject({
      extensionRequest: null,
      extensionDays: 0,
      finalDueOn: '2026-11-23',
    });
    expect(stepped(asked, 'grant_extension', 'dispatcher')).toMatchObject({
      extensionRequest: null,
      extensionDays: 5,
      extensionCount: 1,
      finalDueOn: '2026-11-30',
    });
  });

  it('is the fast one from the day on which the firm joins a chain, but never ends later for it', () => {
    const early = stepped(working, 'change_channel', null, at(1));
    expect(early).toMatchObject({ channel: 'fast', finalDueOn: '2026-11-10' });
    const late = stepped(working, 'change_channel', null, at(20));
    expect(late).toMatchObject({ channel: 'fast', finalDueOn: '2026-11-23' });
  });

  it('is the normal one from the receipt when the firm ceases to be one', () => {
    const fast = { ...working, channel: 'fast' } as const;
    const left = { name: 'change_channel', args: { channel: 'normal' } } as const;
    const patch = effectsOf(fast, left, contextOf(null, at(2)));
    expect(patch).toMatchObject({ channel: 'normal', finalDueOn: '2026-11-23' });
    expect(patch.channelChanges).toEqual([{ at: at(2), from: 'fast', to: 'normal' }]);
  });
});

describe('the books', () => {
  const onBooks = (): Issue => {
    const working = recorded({
      state: 'in_progress',
      channel: 'normal',
      receivedAt: at(0),
      stateSince: at(1),
    });
    const proposed = stepped(working, 'propose_long_term', 'head', at(2));
    expect(proposed).toMatchObject({ state: 'in_progress', proposal: { kind: 'long_term', byId: 'head' } });
    return stepped(proposed, 'confirm_long_term', 'dispatcher', at(3));
  };

  it('begin with a node, whose day is the limit', () => {
    const kept = onBooks();
    expect(kept).toMatchObject({ state: 'long_term', proposal: null, resolution: 'planned' });
    expect(kept.nodes).toEqual([{ title: '列入计划', dueOn: '2026-12-10', outcome: '' }]);
    expect(dueOn(kept)).toBe('2026-12-10');
  });

  it('want the next node with the outcome of the last', () => {
    const followed = stepped(onBooks(), 'set_node', 'handler', at(30));
    expect(followed.nodes).toEqual([
      { title: '列入计划', dueOn: '2026-12-10', outcome: '已列入' },
      { title: '开工前走访', dueOn: '2026-12-30', outcome: '' },
    ]);
    expect(dueOn(followed)).toBe('2026-12-30');
  });
});

describe('oversight', () => {
  const working = recorded({ state: 'in_progress', receivedAt: at(0), stateSince: at(1) });

  it('numbers its notices, and the leader’s instruction is answered first', () => {
    const context = { ...contextOf(actorOf('dispatcher'), at(2)), documentNo: 'DB-370699-2026-000001' };
    const noticed = { ...working, ...effectsOf(working, sampleCommands.supervise, context) };
    const instructed = stepped(noticed, 'instruct', 'caller', at(3));
    expect(instructed.oversight.map(({ kind, no }) => [kind, no])).toEqual([
      ['notice', 'DB-370699-2026-000001'],
      ['instruction', null],
    ]);
    expect(instructed.escalationLevel).toBe(3);
    const answered = stepped(instructed, 'answer_task', 'handler', at(4));
    expect(answered.oversight.map(({ answer }) => answer)).toEqual(['', '已研究']);
  });
});

it('wants the end checked of every withdrawal, and of what was closed on the spot as far as it is in the sample', () => {
  const none = { ...shippedOffice, rules: { ...shippedOffice.rules, onSpotSample: 0 } };
  const draft = recorded({ state: 'draft' });
  const close = sampleCommands.close_on_spot;
  const context = contextOf(actorOf('lin'), at(0));
  expect(effectsOf(draft, close, context)).toMatchObject({ needsCheck: true });
  const unsampled = effectsOf(draft, close, { ...context, office: none });
  expect(unsampled).toMatchObject({ needsCheck: false, dueAt: null });
  expect(
    effectsOf(recorded({ state: 'accepted' }), sampleCommands.withdraw, { ...context, office: none }),
  ).toMatchObject({
    needsCheck: true,
  });
});

it('accepts anew what is opened again at the desk that accepts, and leaves the rest accepted', () => {
  const ended = { acceptedAt: at(1), closedAt: at(5), receivedAt: at(0), stateSince: at(5) };
  const opened = (state: Issue['state']) =>
    stepped(recorded({ ...ended, state }), 'reopen', 'dispatcher', at(6));
  expect(opened('withdrawn')).toMatchObject({ state: 'submitted', acceptedAt: null, closedAt: null });
  expect(opened('closed_solved')).toMatchObject({ state: 'in_progress', acceptedAt: at(1), closedAt: null });
});
