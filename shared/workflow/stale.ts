import type { Issue } from '../domain/issue.ts';
import type { CommandName } from './commands.ts';
import { type Transition, transitionFor } from './lifecycle.ts';

export interface Seen {
  readonly issue: Pick<Issue, 'state' | 'rev'>;
  readonly name: CommandName;
  /** The issue as the author saw it. */
  readonly expect: Pick<Issue, 'state' | 'rev'>;
  /** The commands that came to the issue after that revision. */
  readonly since: readonly string[];
}

/**
 * Whether an issue has moved on since the author of a step saw it, so that the step could mean something else now. A
 * reminder, a note of progress or an instruction in between changes nothing of it, and some steps are judged from
 * whatever state they find.
 */
export function isStale(rows: readonly Transition[], { issue, name, expect, since }: Seen): boolean {
  if (expect.rev === issue.rev) return false;
  const row = transitionFor(rows, name, expect.state) ?? rows.find(({ command }) => command === name);
  if (row === undefined || row.rebase === 'if_legal') return false;
  const isAside = (command: string) =>
    rows.find((one) => one.command === command && one.from.includes(issue.state))?.isAside === true;
  return (
    expect.state !== issue.state || expect.rev > issue.rev || since.length === 0 || !since.every(isAside)
  );
}
