import type { Migration } from './migration.ts';

const lists = ['pauses', 'channel_changes', 'nodes', 'oversight'];
const numbers = ['extension_days', 'extension_count', 'is_designated', 'urge_count', 'escalation_level'];
const rest = [
  'hold_until TEXT',
  'extension_request TEXT',
  'first_feedback_at TEXT',
  'progress_at TEXT',
  'endorsed_by_id TEXT',
  'proposal TEXT',
  'merged_into_id TEXT',
  'lawful TEXT',
  'is_closure_confirmed INTEGER',
  'urged_at TEXT',
];

const columns = [
  ...lists.map((name) => `${name} TEXT DEFAULT '[]'`),
  ...numbers.map((name) => `${name} INTEGER DEFAULT 0`),
  ...rest,
];

const sql = `
${columns.map((column) => `ALTER TABLE issue ADD COLUMN ${column};`).join('\n')}

UPDATE sx_overlay SET row = json_set(row,
  '$.pauses', json('[]'), '$.channelChanges', json('[]'), '$.nodes', json('[]'), '$.oversight', json('[]'),
  '$.extensionDays', 0, '$.extensionCount', 0, '$.isDesignated', json('false'),
  '$.urgeCount', 0, '$.escalationLevel', 0
) WHERE tbl = 'issue';
`;

/**
 * What an issue carries of its course: pauses, extensions, proposals, the books, oversight. Rows that lie here already
 * have none of it until the hub sends them again, which it does since their digests differ.
 */
export const courseOfIssues: Migration = { no: 6, sql };
