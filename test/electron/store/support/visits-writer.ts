import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { insertDraft, removeDraft } from '#electron/store/drafts/visit-drafts.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { takeLocalNumber } from '#electron/store/local-numbers.ts';
import { putMeta } from '#electron/store/meta.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { issue, visit } from '../../../hub/support/records.ts';
import { visitDraft } from './visit-draft.ts';

/**
 * A process of its own that records visits until it is killed. It says the id of each visit only after the
 * transaction has returned: from then on nothing may lose it.
 */
const [file = '', keyHex = ''] = process.argv.slice(2);
const db = openDatabase(file, Buffer.from(keyHex, 'hex'), (name) => ({
  full: name,
  initials: name,
  sortKey: name,
}));
const author = { personId: 'lin', now: Date.now, newId: randomUUID };
db.write((tx) => putMeta(tx, 'device_id', '0a1b2c3d-0000-4000-8000-000000000001'));

for (;;) {
  const id = randomUUID();
  const draft = visitDraft({ id });
  db.write((tx) => insertDraft(tx, draft, new Date().toISOString()));
  writeSync(1, `draft ${id}\n`);
  db.write((tx) => {
    enqueue(tx, author, [
      { k: 'new', t: 'visit', pk: id, v: visit('firm') },
      { k: 'new', t: 'issue', pk: `${id}-1`, v: issue('firm', { visitId: id }) },
      { k: 'cmd', pk: `${id}-1`, name: 'submit', expect: { state: 'draft', rev: 0 }, args: {} },
    ]);
    takeLocalNumber(tx, id);
    removeDraft(tx, id);
  });
  writeSync(1, `visit ${id}\n`);
}
