import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/**
 * Attachments: their rows, the files that the hub holds whole (`sx_blob`), who has shown to have each file's bytes
 * (`sx_blob_giver`), and the uploads that are not finished (`sx_upload`; how far each is, its file on the disk tells).
 */
export const attachments: Migration = {
  no: 6,
  statements: (words) => {
    const { record, table, text, maybe, number } = sqlParts(words);
    return [
      record(
        'attachment',
        ...text('owner_table', 'owner_id', 'name', 'mime'),
        number('size'),
        ...text('sha256', 'added_by_id', 'added_at'),
        ...maybe('stored_at'),
      ),
      'CREATE INDEX attachment_owner ON attachment(owner_id)',
      'CREATE INDEX attachment_sha ON attachment(sha256)',
      table('sx_blob', 'sha TEXT PRIMARY KEY', number('size'), ...text('stored_at')),
      table('sx_blob_giver', ...text('sha', 'person_id'), 'PRIMARY KEY(sha, person_id)'),
      table(
        'sx_upload',
        'id TEXT PRIMARY KEY',
        ...text('sha'),
        number('size'),
        ...text('person_id', 'expires_at'),
      ),
      'CREATE INDEX sx_upload_person ON sx_upload(person_id, sha)',
    ];
  },
};
