import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/**
 * Who set a panel's member and when the hub received it, what a panel asks in place of the shipped
 * checklist, what visitors promised firms, and what firms said of their figures, and the
 * filters that people keep; and who looked at whose number.
 */
export const panelsAndCommitments: Migration = {
  no: 11,
  statements: (words) => {
    const { record, text, maybe, number } = sqlParts(words);
    return [
      'ALTER TABLE expert ADD COLUMN set_by_id TEXT',
      'ALTER TABLE expert ADD COLUMN received_at TEXT',
      'ALTER TABLE expert ADD COLUMN set_at TEXT',
      record(
        'panel_checklist',
        ...text('panel_code', 'questions', 'set_by_id', 'set_at'),
        ...maybe('received_at'),
      ),
      record(
        'commitment',
        ...text('enterprise_id', 'visit_id', 'text'),
        ...maybe('due_on'),
        ...text('made_by_id', 'made_at', 'state', 'outcome'),
        ...maybe('closed_on', 'received_at'),
      ),
      record(
        'disclosure',
        ...text('enterprise_id', 'contact_name', 'reason', 'by_id', 'at'),
        ...maybe('received_at'),
      ),
      record(
        'saved_view',
        ...text('view_key', 'name', 'screen', 'search', 'owner_id'),
        number('is_shared'),
        ...maybe('district_code'),
        number('is_removed'),
        ...text('set_at'),
        ...maybe('received_at'),
      ),
      'CREATE INDEX saved_view_key ON saved_view(view_key)',
      'ALTER TABLE visit ADD COLUMN indicators TEXT',
      'CREATE INDEX commitment_enterprise ON commitment(enterprise_id, row_no)',
      'CREATE INDEX commitment_visit ON commitment(visit_id)',
    ];
  },
};
