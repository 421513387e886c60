import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/** Who set a panel's member and when the hub received it, and what a panel asks in place of the shipped checklist. */
export const panelsKeptByLeads: Migration = {
  no: 11,
  statements: (words) => {
    const { record, text, maybe } = sqlParts(words);
    return [
      'ALTER TABLE expert ADD COLUMN set_by_id TEXT',
      'ALTER TABLE expert ADD COLUMN received_at TEXT',
      record(
        'panel_checklist',
        ...text('panel_code', 'questions', 'set_by_id', 'set_at'),
        ...maybe('received_at'),
      ),
    ];
  },
};
