import type { ReadableDb } from '../db.ts';

/** Every firm that an issue on this laptop is about, each once and by name. */
export function listIssueFirms(db: ReadableDb): { id: string; name: string }[] {
  return db.all<{ id: string; name: string }>(
    `SELECT DISTINCT i.enterprise_id AS id, coalesce(e.name, i.enterprise_name) AS name
     FROM issue_v AS i LEFT JOIN enterprise_v AS e ON e.id = i.enterprise_id
     ORDER BY name`,
  );
}
