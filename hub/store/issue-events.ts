import type { Reader } from './db.ts';

/** Who took the last step of an issue; an empty name when it was the rule engine or there was no step. */
export async function findLastActorName(db: Reader, issueId: string): Promise<string> {
  const last = await db
    .selectFrom('issue_event')
    .select('actor_name')
    .where('issue_id', '=', issueId)
    .orderBy('rev', 'desc')
    .limit(1)
    .executeTakeFirst();
  return String(last?.actor_name ?? '');
}

/** The commands that came to an issue after its revision `rev`, in their order. */
export async function listCommandsSince(db: Reader, issueId: string, rev: number): Promise<string[]> {
  const rows = await db
    .selectFrom('issue_event')
    .select('command')
    .where('issue_id', '=', issueId)
    .where('rev', '>', rev)
    .orderBy('rev')
    .execute();
  return rows.map(({ command }) => String(command));
}
