import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { open, temporaryFolder } from './support/temporary-store.ts';

// Windows does not let go of a file that is open.
describe.skipIf(process.platform === 'win32')('a database that is no longer where it was opened', () => {
  const gone = expect.objectContaining({ refusal: { code: 'store_gone' } });

  it('takes nothing while it is away, and goes on once it is back', () => {
    const file = join(temporaryFolder(), 'desk.db');
    const db = open(file);
    const write = (value: string) => db.write((tx) => putMeta(tx, 'epoch', value));
    write('before');
    renameSync(file, `${file}.away`);
    expect(() => write('away')).toThrow(gone);
    expect(() => db.copyTo(`${file}.copy`)).toThrow(gone);
    expect(findMeta(db, 'epoch')).toBe('before');
    renameSync(`${file}.away`, file);
    write('back');
    expect(findMeta(db, 'epoch')).toBe('back');
  });

  it('does not take another file of its name for itself', () => {
    const file = join(temporaryFolder(), 'desk.db');
    const db = open(file);
    renameSync(file, `${file}.away`);
    copyFileSync(`${file}.away`, file);
    expect(() => db.write((tx) => putMeta(tx, 'epoch', 'new'))).toThrow(gone);
  });
});
