import { describe, expect, it } from 'vitest';
import type { Issue } from '#shared/domain/issue.ts';
import { effectsOf, fastChannelCommands } from '#shared/workflow/effects.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
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
      expect(next).toMatchObject({ state: to, rev: 8 });
      expect(next.stateSince).toBe(to === state ? received : at(1));
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

  it('no clock runs while the reporter is asked for more, and the main one goes on from the first receipt', () => {
    const asked = stepped(
      recorded({ state: 'submitted', receivedAt: at(0), stateSince: at(0) }),
      'return_for_info',
      'dispatcher',
    );
    expect(asked).toMatchObject({ dueAt: null, warnAt: null, alarmAt: null, finalDueOn: '2026-11-23' });
    const again = stepped(asked, 'supplement', 'lin', at(3));
    expect(again).toMatchObject({ receivedAt: at(0), finalDueOn: '2026-11-23' });
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
