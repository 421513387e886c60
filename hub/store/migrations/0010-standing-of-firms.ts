import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/**
 * The history of what firms stand in, with the leader and the industry of each and the leader of an issue's firm;
 * grants that name a chain; reports as they were submitted; which closings are checked, and who may take which step. What is new of a record
 * is empty in the rows that are there, so that their checksums stay.
 */
export const standingOfFirms: Migration = {
  no: 10,
  statements: (words) => {
    const { record, text, maybe, number } = sqlParts(words);
    return [
      record(
        'enterprise_event',
        ...text('enterprise_id', 'kind'),
        ...maybe('from_value', 'to_value'),
        ...text('effective_on', 'source', 'actor_id', 'actor_name', 'at'),
      ),
      'CREATE INDEX enterprise_event_enterprise ON enterprise_event(enterprise_id, row_no)',
      record(
        'report_archive',
        ...text('kind'),
        ...maybe('district_code'),
        ...text('period_from', 'period_to', 'as_of'),
        number('definition_version'),
        ...text('figures', 'breakdown', 'sentence', 'note', 'made_by_id', 'made_at'),
        ...maybe('received_at'),
      ),
      ...['industry_code', 'leader_id', 'standing_basis'].map(
        (name) => `ALTER TABLE enterprise ADD COLUMN ${name} TEXT`,
      ),
      'ALTER TABLE issue ADD COLUMN leader_id TEXT',
      'ALTER TABLE sx_grant ADD COLUMN chain_code TEXT',
      `ALTER TABLE issue ADD COLUMN needs_check ${words.integer}`,
      `ALTER TABLE office_setting ADD COLUMN on_spot_sample ${words.integer}`,
      'ALTER TABLE office_setting ADD COLUMN step_roles TEXT',
    ];
  },
};
