import { keepTyped, removeTyped } from '#electron/store/drafts/typed-commands.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { listEvents } from '#electron/store/issues/list-issues.ts';
import { findOutcome } from '#electron/store/outbox-list.ts';
import { readOffice } from '#electron/store/read-office.ts';
import type { SyncState } from '#electron/sync/sync-engine.ts';
import { must } from '#shared/assert.ts';
import type { Input, Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { type Command, commandArgs } from '#shared/workflow/commands.ts';
import { judge } from '#shared/workflow/judge.ts';
import { isStale } from '#shared/workflow/stale.ts';
import type { PersonDesk } from '../people/person-desk.ts';

type Asked = Input<AppApi, 'issues.command'>;
type Answer = Output<AppApi, 'issues.command'>;

/**
 * Sends one step of an issue. What was typed is kept until the hub has said yes. A step that needs the hub is refused
 * offline with `needs_hub` and without a sign-in at the hub with `session_expired`; once it is in the outbox its fate
 * is the hub's, even when the answer is late.
 */
export async function sendCommand(desk: PersonDesk, asked: Asked, at: string): Promise<Answer> {
  const { db, author, engine, changed } = desk;
  const { id, name, args, expect } = asked;
  const issue = findRow(db, 'issue', id);
  if (!issue) throw new Refused('not_found');
  db.write((tx) => keepTyped(tx, { issueId: id, name, args, at }));

  const refusal = localRefusal(desk, issue, asked, at);
  if (refusal) return { outcome: 'refused', ...refusal };
  const [op] = db.write((tx) => enqueue(tx, author, [{ k: 'cmd', pk: id, name, expect, args }]));
  changed(['issues', 'sync']);
  // Whatever keeps the exchange from happening is shown by the state of the exchange itself.
  await engine.run().catch(() => undefined);

  const outcome = findOutcome(db, must(op, 'one command was written').id);
  if (outcome?.state === 'pending' || outcome?.state === 'sent') {
    return { outcome: 'waiting', code: null, params: {} };
  }
  changed(['issues', 'sync']);
  if (outcome && outcome.state !== 'acked') {
    return { outcome: 'refused', code: outcome.code ?? 'unexpected', params: outcome.params };
  }
  db.write((tx) => removeTyped(tx, id, name));
  return { outcome: 'done', code: null, params: {} };
}

/** What this laptop knows already: the same tables that the hub judges with. */
function localRefusal(
  desk: PersonDesk,
  issue: Issue,
  asked: Asked,
  at: string,
): Pick<Answer, 'code' | 'params'> | null {
  const { name, args, expect } = asked;
  const parsed = commandArgs[name].safeParse(args);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
    throw new Refused('invalid_input', { fields });
  }
  // The screen is behind this laptop's own rows; who moved it on stands in the history.
  const since = listEvents(desk.db, issue.id).filter((event) => event.rev > expect.rev);
  const seen = { issue, name, expect, since: since.map((event) => event.command) };
  const office = readOffice(desk.db);
  if (isStale(office.rules.transitions, seen)) {
    return { code: 'stale_step', params: { actor: since.at(-1)?.actorName ?? '', state: issue.state } };
  }
  const command = { name, args: parsed.data } as Command;
  const judgement = judge(issue, command, desk.person(), { at, office });
  if (!judgement.isAllowed) {
    return { code: judgement.code, params: judgement.code === 'illegal_step' ? { state: issue.state } : {} };
  }
  const missing = judgement.transition.isOffline ? null : hubIsMissing[desk.engine.state()];
  return missing === null ? null : { code: missing, params: {} };
}

/** Why a step that needs the hub cannot be taken now. */
const hubIsMissing: Readonly<Record<SyncState, 'needs_hub' | 'session_expired' | null>> = {
  online: null,
  syncing: null,
  offline: 'needs_hub',
  signed_out_of_hub: 'session_expired',
};
