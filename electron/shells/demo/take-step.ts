import type { Input } from '#shared/contract/api.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { sentenceOf } from '../cli/refusal-sentence.ts';
import type { Player } from './cast.ts';
import type { Telling } from './story.ts';

/** A step that the hub has answered with yes. */
export interface DoneStep {
  readonly issueId: string;
  readonly name: CommandName;
}

export type TakeStep = (
  player: Player,
  issueId: string,
  name: CommandName,
  args:
    | Input<AppApi, 'issues.command'>['args']
    | ((issue: IssueRow) => Input<AppApi, 'issues.command'>['args']),
) => Promise<void>;

/** Takes steps, insists on the hub's yes, and notes each one in `done`. */
export function stepTaker({ locale, words }: Telling, done: DoneStep[]): TakeStep {
  return async ({ call }, issueId, name, args) => {
    await call('sync.now', {});
    const { issue } = await call('issues.get', { id: issueId });
    const { outcome, code, params } = await call('issues.command', {
      id: issueId,
      name,
      expect: { state: issue.state, rev: issue.rev },
      args: typeof args === 'function' ? args(issue) : args,
    });
    if (outcome !== 'done') {
      const reason = sentenceOf({ code: code ?? outcome, params }, locale);
      const step = catalogues[locale].domain.command[name];
      throw new Obstacle(fill(words.stepRefused, { issueNo: issue.displayNo, step, reason }));
    }
    done.push({ issueId, name });
  };
}
