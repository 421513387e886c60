import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import type { Command } from '#shared/workflow/commands.ts';
import type { StepContext } from '#shared/workflow/effects.ts';
import { here, panels, people } from '../../../hub/support/people.ts';
import { issue } from '../../../hub/support/records.ts';

/** A freshly recorded issue of the demo district. */
export function recorded(changes: Partial<Issue> = {}): Issue {
  return {
    ...blankHubFields('issue'),
    ...issue('firm'),
    enterpriseName: '示例机械公司',
    districtCode: here,
    id: 'issue',
    ...changes,
  } as Issue;
}

export function actorOf(id: string): Actor {
  const found = people.find((person) => person.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}

export const withGrant = (role: RoleGrant['role'], where: Partial<RoleGrant>): Actor => ({
  id: 'someone',
  name: '某人',
  unitId: 'unit-elsewhere',
  grants: [{ role, districtCode: null, panelCode: null, unitId: null, ...where }],
});

export const at = (day: number, hour = 9): string =>
  new Date(Date.parse('2026-11-02T00:00:00+08:00') + (day * 24 + hour) * 3_600_000).toISOString();

export function contextOf(actor: Actor | null, when: string): StepContext {
  return { actor, at: when, calendar: shippedCalendar, office: defaultOffice, panels };
}

/** Every command with arguments that it takes. */
export const sampleCommands: { readonly [N in Command['name']]: Extract<Command, { name: N }> } = {
  submit: { name: 'submit', args: {} },
  return_for_info: { name: 'return_for_info', args: { note: '缺材料' } },
  supplement: { name: 'supplement', args: { note: '已补' } },
  accept: { name: 'accept', args: { note: '' } },
  dispatch: {
    name: 'dispatch',
    args: { leadUnitId: null, panelCode: 'finance', assistUnitIds: ['unit-service'], note: '' },
  },
  send_back: { name: 'send_back', args: { note: '不属本单位' } },
  sign: { name: 'sign', args: { committedOn: '2026-11-20', note: '' } },
  progress: { name: 'progress', args: { note: '已对接' } },
  reply: { name: 'reply', args: { reply: '已办结', resolution: 'solved' } },
  reject_reply: { name: 'reject_reply', args: { note: '不完整' } },
  approve_reply: { name: 'approve_reply', args: { note: '' } },
  close: { name: 'close', args: { isContacted: true, satisfaction: 'satisfied', firmComment: '满意' } },
  redo: {
    name: 'redo',
    args: { isContacted: true, satisfaction: 'unsatisfied', firmComment: '没解决', note: '重办' },
  },
};
