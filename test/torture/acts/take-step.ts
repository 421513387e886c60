import { listIssues } from '#electron/shells/demo/list-everything.ts';
import type { Input } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import type { Act, Scene } from './act.ts';

type Args = Input<AppApi, 'issues.command'>['args'];

function argsOf(name: CommandName, { random, today }: Scene): Args {
  const note = random.pick(['请尽快', '已联系', '材料不全']);
  switch (name) {
    case 'submit':
      return {};
    case 'dispatch':
      return { leadUnitId: 'unit-finance', panelCode: 'finance', assistUnitIds: [], note };
    case 'sign':
      return { committedOn: today, note };
    case 'reply':
      return { reply: note, resolution: random.pick(['solved', 'explained']) };
    case 'close':
      return { isContacted: true, satisfaction: 'satisfied', firmComment: '' };
    case 'redo':
      return { isContacted: true, satisfaction: 'unsatisfied', firmComment: '', note };
    default:
      return { note };
  }
}

/** A step that this laptop offers on one of the issues. */
export const takeStep: Act = {
  name: 'take step',
  weight: 12,
  perform: async (scene) => {
    const { call, random } = scene;
    const issues = await listIssues(call);
    for (let tries = 0; tries < 6 && issues.length > 0; tries += 1) {
      const { id } = random.pick(issues);
      const { issue, allowed } = await call('issues.get', { id });
      if (allowed.length === 0) continue;
      const name = random.pick(allowed);
      const expect = { state: issue.state, rev: issue.rev };
      const { outcome, code } = await call('issues.command', { id, name, expect, args: argsOf(name, scene) });
      return outcome !== 'refused' || code !== 'needs_hub';
    }
    return false;
  },
};
