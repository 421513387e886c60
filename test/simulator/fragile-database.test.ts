import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { bytesOnDisk, type Fragile, fragileOver, PowerCut } from './fragile-database.ts';

const rowsOn = (disk: Buffer) => new Database(disk).prepare('SELECT a FROM t ORDER BY a').pluck().all();

describe('a database whose power may fail', () => {
  let raw: Database.Database;
  let fragile: Fragile;
  const put = (...values: number[]) =>
    fragile.database
      .transaction(() => {
        for (const value of values) fragile.database.prepare('INSERT INTO t VALUES (?)').run(value);
      })
      .immediate();

  beforeEach(() => {
    raw = new Database(':memory:');
    raw.exec('CREATE TABLE t(a)');
    fragile = fragileOver(raw);
    put(1);
  });

  it('keeps nothing of a transaction that the cut befell, and answers nothing afterwards', () => {
    fragile.fuse.cutAt(3, false);
    expect(() => put(2, 3)).toThrow(PowerCut);
    expect(() => fragile.database.prepare('SELECT 1').get()).toThrow(PowerCut);
    expect(rowsOn(bytesOnDisk(raw))).toEqual([1]);
  });

  it('keeps what was committed right before the cut, although nobody was told', () => {
    fragile.fuse.cutAt(3, true);
    expect(() => put(2)).toThrow(PowerCut);
    expect(rowsOn(bytesOnDisk(raw))).toEqual([1, 2]);
  });

  it('finds the disk full for some statements and goes on', () => {
    fragile.fuse.fill(1, false);
    expect(() => put(2)).toThrow('full');
    put(3);
    expect(rowsOn(bytesOnDisk(raw))).toEqual([1, 3]);
  });

  it('gives up the whole transaction where SQLite does', () => {
    raw.exec('BEGIN');
    fragile.database.prepare('INSERT INTO t VALUES (?)').run(2);
    fragile.fuse.fill(1, true);
    expect(() => fragile.database.prepare('INSERT INTO t VALUES (?)').run(3)).toThrow('full');
    expect(raw.inTransaction).toBe(false);
    expect(rowsOn(bytesOnDisk(raw))).toEqual([1]);
  });
});
