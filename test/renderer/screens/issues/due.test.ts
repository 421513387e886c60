import { describe, expect, it } from 'vitest';
import { dueReason } from '#renderer/screens/issues/detail/due-reason.ts';
import { dueWords } from '#renderer/screens/issues/due.ts';
import { createTexts } from '#renderer/state/create-texts.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';

const say = createTexts().t as never;
const words = (dueAt: string | null, now: string) => dueWords(say, { dueAt }, now);

describe('how far a limit is', () => {
  it('counts working days, not days', () => {
    // Friday 17:30 to Monday morning.
    expect(words('2026-11-20T09:30:00.000Z', '2026-11-23T01:00:00.000Z')?.long).toBe('超期 1 个工作日');
    expect(words('2026-11-23T09:30:00.000Z', '2026-11-20T01:00:00.000Z')?.short).toBe('余 1 日');
  });

  it('tells the hour on the last day, and lateness from the minute after', () => {
    expect(words('2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.000Z')?.long).toBe('今天 17:30 到期');
    expect(words('2026-11-24T09:30:00.000Z', '2026-11-24T09:31:00.000Z')?.long).toBe('已超期');
  });

  it('says nothing where no clock runs', () => {
    expect(words(null, '2026-11-24T09:30:00.000Z')).toBeNull();
  });
});

describe('why a limit ends when it does', () => {
  const issue = {
    state: 'in_progress',
    channel: 'fast',
    receivedAt: '2026-09-29T02:00:00.000Z',
    stateSince: '2026-09-30T02:00:00.000Z',
    dueAt: '2026-10-13T09:30:00.000Z',
    pauses: [] as never[],
    extensionDays: 0,
    channelChanges: [] as never[],
    nodes: [] as never[],
    isClosureConfirmed: null,
    needsCheck: null,
  } as const;

  it('counts the main limit from the receipt, over holidays and worked weekends', () => {
    const reason = dueReason(issue, shippedOffice);
    expect(reason?.clock).toBe('main');
    expect(reason?.startedAt).toBe(issue.receivedAt);
    expect(reason?.days.filter(({ isCounted }) => isCounted)).toHaveLength(5);
    expect(reason?.days.find(({ day }) => day === '2026-10-01')?.why).toBe('holiday');
    expect(reason?.isAgreed).toBe(reason?.days.at(-1)?.day === '2026-10-13');
  });

  it('counts other limits from when the state began', () => {
    const reason = dueReason(
      { ...issue, state: 'replied', dueAt: '2026-10-01T09:30:00.000Z' },
      shippedOffice,
    );
    expect(reason).toMatchObject({ clock: 'review', startedAt: issue.stateSince, limitDays: 1 });
    expect(reason?.isAgreed).toBe(false);
  });

  it('shows half a day as the days it touches', () => {
    const reason = dueReason(
      {
        ...issue,
        state: 'submitted',
        stateSince: '2026-11-20T08:00:00.000Z',
        dueAt: '2026-11-23T03:00:00.000Z',
      },
      shippedOffice,
    );
    expect(reason?.limitDays).toBe(0.5);
    expect(reason?.days.map(({ day }) => day)).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(reason?.isAgreed).toBe(true);
  });

  it('marks days of a year without a notice as provisional', () => {
    const reason = dueReason(
      {
        ...issue,
        channel: 'normal',
        receivedAt: '2026-12-25T02:00:00.000Z',
        dueAt: '2027-01-15T09:30:00.000Z',
      },
      shippedOffice,
    );
    expect(reason?.days.filter(({ isProvisional }) => isProvisional).at(0)?.day).toBe('2027-01-01');
  });

  it('is none where no clock runs', () => {
    expect(dueReason({ ...issue, state: 'on_hold', dueAt: null }, shippedOffice)).toBeNull();
  });
});
