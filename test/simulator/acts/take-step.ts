import { must } from '#shared/assert.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { type CommandName, commandNames } from '#shared/workflow/commands.ts';
import { allowedCommands } from '#shared/workflow/judge.ts';
import { standings } from '../people/cast.ts';
import type { Act, Scene } from './act.ts';
import { shownRows } from './shown-rows.ts';

function argsOf(
  name: CommandName,
  { random, today }: Scene,
): Record<string, string | boolean | string[] | null> {
  const note = random.pick(['请尽快', '已联系', '材料不全']);
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
      return {};
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
  const offered = allowedCommands(issue, actorAt(scene));
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
