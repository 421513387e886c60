import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { readSettings } from '#electron/store/pragmas.ts';
import { key, temporaryFolder } from './support/temporary-store.ts';

it('uses on a real file the settings that lose nothing in a power cut', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  expect(readSettings(database)).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    checkpoint_fullfsync: 1,
    busy_timeout: 5000,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    cache_size: -32_000,
    temp_store: 2,
    mmap_size: 0,
    wal_autocheckpoint: 1000,
    journal_size_limit: 16_777_216,
  });
  database.close();
});
