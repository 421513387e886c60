import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/** What an issue carries of its course: pauses, extensions, proposals, the books, oversight. Lists are JSON. */
export const courseOfIssues: Migration = {
  no: 8,
  statements: (words) => {
    const { text, number, maybe } = sqlParts(words);
    const list = (name: string) => `${text(name).join()} DEFAULT '[]'`;
    const count = (name: string) => `${number(name)} DEFAULT 0`;
    return [
      list('pauses'),
      ...maybe('hold_until'),
      count('extension_days'),
      count('extension_count'),
      ...maybe('extension_request'),
      list('channel_changes'),
      count('is_designated'),
      ...maybe('first_feedback_at', 'progress_at', 'endorsed_by_id', 'proposal'),
      list('nodes'),
      ...maybe('merged_into_id', 'lawful'),
      `is_closure_confirmed ${words.integer}`,
      count('urge_count'),
      ...maybe('urged_at'),
      list('oversight'),
      count('escalation_level'),
    ].map((column) => `ALTER TABLE issue ADD COLUMN ${column}`);
  },
};
