import type { Handlers, Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { IssueEvent } from '#shared/domain/issue-event.ts';
import type { OrgUnit } from '#shared/domain/org-unit.ts';

type TypedStep = Output<AppApi, 'issues.getTyped'>[number];
type Procedures = 'issues.keepTyped' | 'issues.getTyped';

const unit = (id: string, name: string): OrgUnit => ({
  id,
  name,
  kind: 'city',
  districtCode: null,
  aliases: [],
  validFrom: null,
  validTo: null,
});

export const fakeUnits: readonly OrgUnit[] = [
  unit('unit-1', '示例区工业和信息化局'),
  unit('unit-jrj', '示例市地方金融监管局'),
];

/** Keeps what was typed into steps, as the desk's disk does. */
export function createFakeSteps(start: Readonly<Record<string, readonly TypedStep[]>>): {
  handlers: Pick<Handlers<AppApi, null>, Procedures>;
} {
  const typed = new Map(Object.entries(start));
  return {
    handlers: {
      'issues.keepTyped': ({ id, name, args }) => {
        const others = (typed.get(id) ?? []).filter((step) => step.name !== name);
        const kept = { name, args, savedAt: '2026-11-24T06:02:00.000Z' };
        typed.set(id, Object.keys(args).length === 0 ? others : [kept, ...others]);
        return {};
      },
      'issues.getTyped': ({ id }) => [...(typed.get(id) ?? [])],
    },
  };
}

const step = (change: Partial<IssueEvent> & Pick<IssueEvent, 'rev' | 'command' | 'at'>): IssueEvent => ({
  id: `event-${change.rev}`,
  issueId: 'issue-0',
  fromState: 'submitted',
  toState: 'submitted',
  actorId: 'person-a',
  actorName: '演示账号甲',
  authoredAt: change.at,
  note: '',
  args: {},
  ...change,
});

/** How an issue of the fast channel comes to its handler. */
export const fakeEvents: readonly IssueEvent[] = [
  step({
    rev: 1,
    command: 'submit',
    at: '2026-11-12T08:00:00.000Z',
    authoredAt: '2026-11-12T07:10:00.000Z',
    fromState: 'draft',
  }),
  step({
    rev: 2,
    command: 'dispatch',
    at: '2026-11-12T08:00:00.000Z',
    actorId: null,
    actorName: '',
    fromState: 'accepted',
    toState: 'dispatched',
    args: { leadUnitId: 'unit-1', panelCode: 'finance', assistUnitIds: [], note: '' },
  }),
  step({
    rev: 3,
    command: 'sign',
    at: '2026-11-13T01:20:00.000Z',
    actorId: 'person-b',
    actorName: '演示账号乙',
    fromState: 'dispatched',
    toState: 'in_progress',
    args: { committedOn: '2026-11-20', note: '' },
  }),
];
