import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/**
 * The calendar and the settings of the office and what the plan has reached as records; of an issue what was answered to
 * its panel, its consultations, the holds that ran out and the way to those that were joined to it; of an expert the
 * firms in which they have interests.
 */
export const officeAsData: Migration = {
  no: 9,
  statements: (words) => {
    const { record, text, maybe, number } = sqlParts(words);
    return [
      record(
        'workday_calendar',
        number('year'),
        ...text('off', 'work', 'source', 'brought_by_id', 'brought_at'),
        ...maybe('received_at'),
      ),
      record(
        'office_setting',
        ...text('sessions', 'normal', 'fast'),
        ...['most_returns', 'most_extensions', 'urge_every'].map(number),
        ...['reopen_within', 'redos_to_escalate', 'expired_holds_to_escalate'].map(number),
        ...text('note', 'set_by_id', 'set_at'),
        ...maybe('received_at'),
      ),
      record(
        'plan_value',
        ...text('target_code', 'value', 'reached_on', 'source', 'recorded_by_id', 'recorded_at'),
        ...maybe('received_at'),
      ),
      `ALTER TABLE issue ADD COLUMN ${text('intake').join()} DEFAULT '{}'`,
      `ALTER TABLE issue ADD COLUMN ${text('consultations').join()} DEFAULT '[]'`,
      `ALTER TABLE expert ADD COLUMN ${text('conflicts').join()} DEFAULT '[]'`,
      `ALTER TABLE issue ADD COLUMN ${number('expired_holds')} DEFAULT 0`,
      'CREATE INDEX issue_merged_into ON issue(merged_into_id) WHERE merged_into_id IS NOT NULL',
    ];
  },
};
