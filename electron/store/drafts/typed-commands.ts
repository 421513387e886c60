import type { CommandName } from '#shared/workflow/commands.ts';
import type { ReadableDb, WritableDb } from '../db.ts';

type Args = Record<string, never>;

export interface TypedCommand {
  readonly name: CommandName;
  readonly args: Args;
  readonly savedAt: string;
}

/** Keeps what was typed into a step's form, until the step is done; no arguments mean that nothing is typed any more. */
export function keepTyped(
  db: WritableDb,
  { issueId, name, args, at }: { issueId: string; name: CommandName; args: object; at: string },
): void {
  if (Object.keys(args).length === 0) {
    removeTyped(db, issueId, name);
    return;
  }
  db.run(
    `INSERT INTO typed_command(issue_id, command, args, saved_at) VALUES (:issueId, :name, :args, :at)
     ON CONFLICT(issue_id, command) DO UPDATE SET args = :args, saved_at = :at`,
    { issueId, name, args: JSON.stringify(args), at },
  );
}

export function listTyped(db: ReadableDb, issueId: string): TypedCommand[] {
  const rows = db.all<{ command: CommandName; args: string; saved_at: string }>(
    'SELECT command, args, saved_at FROM typed_command WHERE issue_id = :issueId ORDER BY saved_at DESC',
    { issueId },
  );
  return rows.map(({ command, args, saved_at }) => ({
    name: command,
    args: JSON.parse(args) as Args,
    savedAt: saved_at,
  }));
}

export function removeTyped(db: WritableDb, issueId: string, name: CommandName): void {
  db.run('DELETE FROM typed_command WHERE issue_id = :issueId AND command = :name', { issueId, name });
}
