import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/** Conflicts and held work become records, so that they travel to those who decide. */
export const conflictsAndHeldWork: Migration = {
  no: 2,
  statements: (words) => {
    const { record, text, maybe } = sqlParts(words);
    return [
      'DROP TABLE sx_conflict',
      'DROP TABLE sx_held',
      record(
        'conflict',
        ...text('table_name', 'pk', 'field'),
        ...maybe('base_version', 'base_value', 'current_version', 'current_value', 'current_by_id'),
        ...text('current_by_name'),
        ...maybe('current_at'),
        ...text('incoming_version'),
        ...maybe('incoming_value'),
        ...text('incoming_by_id', 'incoming_by_name', 'incoming_at', 'opened_at', 'state'),
        ...maybe('choice', 'chosen_value', 'resolved_by_id'),
        ...text('resolved_by_name'),
        ...maybe('resolved_at'),
      ),
      'CREATE INDEX conflict_row ON conflict(pk)',
      'CREATE INDEX issue_visit ON issue(visit_id)',
      record(
        'held',
        ...text('why', 'queue', 'detail', 'author_id', 'author_name', 'authored_at', 'kind'),
        ...text('table_name', 'pk'),
        ...maybe('body'),
        ...text('held_at', 'state'),
        ...maybe('decided_by_id'),
        ...text('decided_by_name'),
        ...maybe('decided_at'),
      ),
      'CREATE INDEX held_open ON held(state, why)',
    ];
  },
};
