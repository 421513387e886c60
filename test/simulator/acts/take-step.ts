import { must } from '#shared/assert.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { CmdOp } from '#shared/sync/op.ts';
import { type CommandName, commandNames } from '#shared/workflow/commands.ts';
import { allowedCommands } from '#shared/workflow/judge.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { standings } from '../people/cast.ts';
import type { Act, Scene } from './act.ts';
import { shownRows } from './shown-rows.ts';

function argsOf(name: CommandName, { random, today, db }: Scene): CmdOp['args'] {
  const note = random.pick(['请尽快', '已联系', '材料不全']);
  const later = shiftDay(today, random.between(1, 9));
  switch (name) {
    case 'dispatch':
      return {
        leadUnitId: random.pick(['unit-finance', 'unit-service', null]),
        panelCode: random.pick(['finance', 'legal', null]),
        assistUnitIds: random.chance(0.3) ? ['unit-service'] : [],
        note,
      };
    case 'sign':
      return { committedOn: today, note };
    case 'reply':
      return { reply: note, resolution: random.pick(['solved', 'explained']) };
    case 'close':
      return { isContacted: true, satisfaction: 'satisfied', firmComment: '' };
    case 'redo':
      return { isContacted: true, satisfaction: 'unsatisfied', firmComment: '', note };
    case 'submit':
    case 'recount':
      return {};
    case 'close_on_spot':
      return { reply: note };
    case 'finish_long_term':
      return { reply: note, resolution: 'solved' };
    case 'decline':
      return { declineReason: 'not_ours', redirectTo: note, note };
    case 'merge':
      return { mainIssueId: random.pick(['nobody', ...shownRows(db, 'issue').map(({ id }) => id)]), note };
    case 'designate':
      return { leadUnitId: 'unit-finance', handlerId: random.pick(['head', 'nobody']), note };
    case 'confer':
      return { unitIds: ['unit-finance', random.pick(['unit-service', 'nowhere'])], note };
    case 'conclude':
      return { decision: note, ownerUnitId: 'unit-finance', decisionDueOn: today, note };
    case 'hold':
      return { holdReason: 'firm_material', holdUntil: later, note };
    case 'request_extension':
      return { extensionDays: random.between(1, 12), note };
    case 'propose_explained':
      return { isContacted: true, satisfaction: 'unsatisfied', firmComment: '', lawful: 'unlawful', note };
    case 'propose_long_term':
      return { nodeTitle: note, nodeDueOn: later, isFirmInformed: true, note };
    case 'set_node':
      return { outcome: note, nodeTitle: note, nodeDueOn: later };
    case 'check_closure':
      return { isConfirmed: random.chance(0.5), note };
    case 'supervise':
    case 'instruct':
      return { taskDueOn: later, note };
    case 'escalate':
      return { escalationLevel: random.between(1, 4), note };
    case 'consult':
      return {
        expertId: random.pick(['expert', 'head', 'nobody']),
        consultMode: 'phone',
        question: note,
        opinionDueOn: later,
      };
    case 'give_opinion':
    case 'revise_opinion':
      return { diagnosis: note, advice: note, risks: '', nextSteps: '' };
    case 'adopt_opinion':
      return { adoption: 'partly', note };
    case 'rate_opinion':
      return { usefulness: 'useful', note };
    case 'change_channel':
      return { channel: 'fast' };
    default:
      return { note };
  }
}

function actorAt({ db, desk }: Scene): Actor {
  const row = shownRows(db, 'person').find(({ id }) => id === desk.account);
  return (
    row ?? { id: desk.account, name: '', unitId: '', grants: [...must(standings[desk.account][0], 'listed')] }
  );
}

const commandOf = (issue: Issue, scene: Scene): CommandName | null => {
  if (scene.random.chance(0.15)) return scene.random.pick(commandNames);
  const offered = allowedCommands(issue, actorAt(scene), { at: scene.now, office: shippedOffice });
  return offered.length === 0 ? null : scene.random.pick(offered);
};

/** A step of the workflow: mostly one that this laptop offers, sometimes anybody's. */
export const takeStep: Act = {
  name: 'take step',
  weight: 14,
  contents: (scene) => {
    const issues = shownRows(scene.db, 'issue');
    for (let tries = 0; tries < 4 && issues.length > 0; tries += 1) {
      const issue = scene.random.pick(issues);
      const name = commandOf(issue, scene);
      if (name === null) continue;
      const expect = { state: issue.state, rev: issue.rev };
      return [{ k: 'cmd', pk: issue.id, name, expect, args: argsOf(name, scene) }];
    }
    return [];
  },
};
