import Database from 'better-sqlite3';
import type { WritableDb } from '#electron/store/db.ts';
import { type Author, enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { findMeta } from '#electron/store/meta.ts';
import { createHubClient } from '#electron/sync/hub-client.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Op } from '#shared/sync/op.ts';
import { memoryDisk } from '../disk/memory-disk.ts';
import { mount, mountPoint } from '../disk/mounts.ts';
import { bytesOnDisk, type Fuse } from '../fragile-database.ts';
import type { Account } from '../people/cast.ts';
import type { Random } from '../random.ts';
import type { DeskDisk } from './first-disk.ts';
import { type Program, type ProgramPorts, startProgram } from './program.ts';

/** One laptop as the world sees it: a person, a disk that outlives its program, a clock that may be wrong. */
export interface DeskSide {
  readonly name: string;
  readonly account: Account;
  /** Null while it is switched off. */
  readonly program: () => Program | null;
  /** How often it was switched on. */
  readonly lives: () => number;
  /** How far this laptop's clock is ahead, in milliseconds. */
  clockError: number;
  /** No line at all. */
  isOffline: boolean;
  readonly start: () => void;
  /** Ends the program as a power cut does. */
  readonly kill: () => void;
  /** Notices a power cut that befell the program; returns whether there was one. */
  readonly notice: () => boolean;
  /** What lies on the disk now. */
  readonly disk: () => DeskDisk;
  /** The operations in the outbox on the disk. */
  readonly outboxIds: () => Set<string>;
  readonly replaceDisk: (disk: DeskDisk) => void;
  readonly author: Author;
  /** A person's act: what they do is either on the disk afterwards, or they are told that it is not. */
  readonly act: (contents: readonly OpContent[], also?: (tx: WritableDb) => void) => Op[] | null;
  readonly signIn: () => Promise<boolean>;
}

export interface DeskPorts extends Omit<ProgramPorts, 'now' | 'personId' | 'folder' | 'randomBytes'> {
  readonly trueNow: () => number;
  readonly newId: (now: number) => string;
  /** What a power cut does to the disk, and whatever else the laptop itself draws. */
  readonly chances: Random;
  /** Called before a file of this laptop goes, with its path. */
  readonly onRemove: (path: string) => void;
}

export function deskSide(name: string, account: Account, disk: DeskDisk, ports: DeskPorts): DeskSide {
  let program: Program | null = null;
  let lying = disk.database;
  let files = memoryDisk(disk.files);
  let lives = 0;

  const off = (): void => {
    if (!program) return;
    program.fuse.blow();
    lying = bytesOnDisk(program.raw);
    program.raw.close();
    program = null;
    files.cutPower(ports.chances);
  };
  const desk: DeskSide = {
    name,
    account,
    program: () => program,
    lives: () => lives,
    clockError: 0,
    isOffline: false,
    start: () => {
      if (program) return;
      lives += 1;
      const now = () => ports.trueNow() + desk.clockError;
      const mountFor = ({ guard }: Fuse): void =>
        mount(name, { disk: files, now, guard, onRemove: ports.onRemove });
      program = startProgram(lying, mountFor, {
        ...ports,
        personId: account,
        folder: mountPoint(name),
        randomBytes: ports.chances.bytes,
        now,
      });
    },
    kill: off,
    notice: () => {
      if (!program?.fuse.isBlown()) return false;
      off();
      return true;
    },
    disk: () => ({ database: program ? bytesOnDisk(program.raw) : lying, files: files.image() }),
    outboxIds: () => {
      const sql = 'SELECT op_id FROM sx_outbox';
      if (program) return new Set(program.raw.prepare(sql).pluck().all() as string[]);
      const raw = new Database(lying);
      const ids = new Set(raw.prepare(sql).pluck().all() as string[]);
      raw.close();
      return ids;
    },
    replaceDisk: (other) => {
      off();
      lying = other.database;
      files = memoryDisk(other.files);
    },
    author: {
      personId: account,
      now: () => ports.trueNow() + desk.clockError,
      newId: () => ports.newId(ports.trueNow() + desk.clockError),
    },
    act: (contents, also) => {
      if (!program || contents.length === 0) return null;
      try {
        return program.db.write((tx) => {
          also?.(tx);
          return enqueue(tx, desk.author, contents);
        });
      } catch (error) {
        const isExpected =
          program.fuse.isBlown() || (error instanceof Refused && error.message === 'disk_full');
        if (!isExpected) ports.onBug(error);
        return null;
      }
    },
    signIn: async () => {
      if (!program) return false;
      const { db, session, ports: hubPorts, engine } = program;
      try {
        const deviceId = findMeta(db, 'device_id');
        const tokens = await createHubClient(hubPorts, null)('accounts.signInDemo', { account, deviceId });
        session.takeTokens(tokens);
        engine.soon();
        return true;
      } catch {
        return false;
      }
    },
  };
  return desk;
}
