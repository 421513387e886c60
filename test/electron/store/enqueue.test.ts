import { join } from 'node:path';
import { expect, it } from 'vitest';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { listInState } from '#electron/store/outbox.ts';
import { findShown } from '#electron/store/overlay.ts';
import { op as opSchema } from '#shared/sync/op.ts';
import { firm, issue } from '../../hub/support/records.ts';
import { author, nextId, open, openStore, temporaryFolder } from './support/temporary-store.ts';

const newFirm = { k: 'new', t: 'enterprise', pk: 'firm', v: firm() } as const;
const setAddress = (to: string, base: string | null = null) =>
  ({ k: 'set', t: 'enterprise', pk: 'firm', v: { address: { to, base } } }) as const;

it('writes the operation and what is shown of it in one transaction', () => {
  const db = openStore();
  expect(() =>
    db.write((tx) => {
      enqueue(tx, author, [newFirm]);
      expect(findRow(tx, 'enterprise', 'firm')).not.toBeNull();
      throw new Error('in the middle');
    }),
  ).toThrow('in the middle');
  expect(listInState(db, 'pending', 10)).toEqual([]);
  expect(findRow(db, 'enterprise', 'firm')).toBeNull();
  expect(findMeta(db, 'last_n')).toBeNull();
  expect(findMeta(db, 'hlc')).toBeNull();
});

it('gives one act one number after the other, one act id, and stamps that rise', () => {
  const db = openStore();
  const v = issue('firm');
  const first = db.write((tx) =>
    enqueue(tx, author, [newFirm, { k: 'new', t: 'issue', pk: 'issue', v }, setAddress('一号路')]),
  );
  const second = db.write((tx) =>
    enqueue(tx, author, [
      { k: 'cmd', pk: 'issue', name: 'submit', expect: { state: 'draft', rev: 0 }, args: {} },
    ]),
  );
  const ops = [...first, ...second];
  for (const op of ops) expect(opSchema.safeParse(op).success).toBe(true);
  expect(ops.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  expect(new Set(first.map(({ tx }) => tx)).size).toBe(1);
  expect(second[0]?.tx).not.toBe(first[0]?.tx);
  expect(ops.map(({ hlc }) => hlc)).toEqual(ops.map(({ hlc }) => hlc).toSorted());
  expect(listInState(db, 'pending', 10).map(({ op }) => op)).toEqual(ops);
});

it('goes on counting after a restart, and never steps back in time', () => {
  const file = join(temporaryFolder(), 'desk.db');
  const before = open(file);
  before.write((tx) => putMeta(tx, 'device_id', '0a1b2c3d-0000-4000-8000-000000000001'));
  const [first] = before.write((tx) => enqueue(tx, author, [newFirm]));
  before.close();

  const after = open(file);
  const slow = { ...author, now: () => author.now() - 365 * 86_400_000 };
  const [second] = after.write((tx) => enqueue(tx, slow, [setAddress('一号路')]));
  expect(second?.n).toBe(2);
  expect((second?.hlc ?? '') > (first?.hlc ?? '~')).toBe(true);
});

it('stamps with the hub’s clock where it knows it', () => {
  const db = openStore();
  db.write((tx) => putMeta(tx, 'clock_offset_ms', String(3_600_000)));
  const [op] = db.write((tx) => enqueue(tx, author, [newFirm]));
  expect(Number.parseInt(op?.hlc.slice(0, 12) ?? '', 16)).toBe(author.now() + 3_600_000);
});

it('bases the next change of a field on the version that this laptop shows', () => {
  const db = openStore();
  const [made] = db.write((tx) => enqueue(tx, author, [newFirm]));
  expect(findShown(db, 'enterprise', 'firm')?.versions).toEqual({ '*': made?.id });
  const [set] = db.write((tx) => enqueue(tx, author, [setAddress('一号路', made?.id)]));
  expect(findShown(db, 'enterprise', 'firm')?.versions).toEqual({ '*': made?.id, address: set?.id });
});

it('refuses a second operation under a used id', () => {
  const db = openStore();
  const id = nextId();
  const again = { ...author, newId: () => id };
  db.write((tx) => enqueue(tx, again, [newFirm]));
  expect(() => db.write((tx) => enqueue(tx, again, [setAddress('一号路')]))).toThrow('UNIQUE');
  expect(findRow(db, 'enterprise', 'firm')?.address).toBe('');
});
