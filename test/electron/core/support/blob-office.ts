import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDesk } from '#electron/core/create-desk.ts';
import { type Call, createClient } from '#shared/contract/api.ts';
import type { AttachmentOwner } from '#shared/contract/app/attachments.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { type ServedBlobs, serveBlobs } from '../../../hub/support/served-blobs.ts';
import { countingIds } from '../../../hub/support/story.ts';
import { manualTime } from '../../../support/manual-time.ts';

/** One laptop with a real core, whose hub is behind real sockets. */
export interface BlobLaptop {
  readonly call: Call<AppApi>;
  readonly dataDir: string;
  readonly bugs: readonly string[];
  /** Every request for bytes that went out, `PATCH 1048576` or `GET bytes=0-9`. */
  readonly asked: string[];
  /** Called before each request; what it throws is what the network does. */
  onRequest: (method: string, path: string) => Promise<void> | void;
  /** Signs in at this laptop and exchanges once. */
  readonly enter: (account: string) => Promise<void>;
  /** When the answer of `attachments.progress`, asked after each change, is as wanted. */
  readonly until: (isSo: () => Promise<boolean>) => Promise<void>;
  readonly restart: () => Promise<void>;
  /** So many milliseconds later. */
  readonly later: (milliseconds: number) => void;
  /** Hands over a file as a window does; returns its id. */
  readonly add: (owner: AttachmentOwner, name: string, bytes: Uint8Array) => Promise<string>;
  /** Reads a file as a window does. */
  readonly read: (id: string, size: number) => Promise<Buffer>;
}

export interface BlobOffice extends ServedBlobs {
  readonly laptop: (first: number) => BlobLaptop;
}

const mib = 1024 * 1024;

export async function openBlobOffice(): Promise<BlobOffice> {
  const served = await serveBlobs();
  const laptop = (first: number): BlobLaptop => {
    const dataDir = mkdtempSync(join(tmpdir(), 'laptop-'));
    const time = manualTime(served.clock.now);
    const { newId } = countingIds(first);
    const bugs: string[] = [];
    const asked: string[] = [];
    const waiters = new Set<() => void>();
    const open = () => {
      const desk = createDesk({
        dataDir,
        hubUrl: served.url,
        run: 'run',
        now: time.now,
        newId,
        random: () => 0.5,
        after: time.after,
        fetch: async (address, init) => {
          const { pathname } = new URL(String(address));
          const method = init?.method ?? 'GET';
          if (pathname.startsWith('/blobs')) {
            const headers = new Headers(init?.headers);
            asked.push(`${method} ${headers.get('upload-offset') ?? headers.get('range') ?? pathname}`);
          }
          await own.onRequest(method, pathname);
          return fetch(address, init);
        },
        parseSpreadsheet: () => Promise.reject(new Error('no spreadsheet in this story')),
        log: (level, message, detail) => {
          if (level === 'error') bugs.push(`${message} ${JSON.stringify(detail)}`);
        },
      });
      desk.subscribe(() => {
        for (const wake of waiters) wake();
      });
      return desk;
    };
    let desk = open();
    onTestFinished(async () => {
      await desk.close();
      rmSync(dataDir, { recursive: true });
    });
    const call = createClient<AppApi>((name, input) => desk.call('seat', name, input));
    const until: BlobLaptop['until'] = async (isSo) => {
      for (;;) {
        const changed = new Promise<void>((resolve) => waiters.add(resolve));
        if (await isSo()) return;
        await changed;
      }
    };
    const own: BlobLaptop = {
      call,
      dataDir,
      bugs,
      asked,
      until,
      onRequest: () => undefined,
      enter: async (account) => {
        await call('session.signInDemo', { account });
        await call('sync.now', {});
      },
      later: time.pass,
      restart: async () => {
        await desk.close();
        desk = open();
      },
      add: async (owner, name, bytes) => {
        const { id } = await call('attachments.begin', { owner, name, size: bytes.length });
        for (let offset = 0; offset < bytes.length; offset += mib) {
          const chunk = Buffer.from(bytes.subarray(offset, offset + mib)).toString('base64');
          await call('attachments.append', { id, offset, bytes: chunk });
        }
        return (await call('attachments.finish', { id })).id;
      },
      read: async (id, size) => {
        const chunks: Buffer[] = [];
        for (let offset = 0; offset < size; offset += mib)
          chunks.push(Buffer.from((await call('attachments.read', { id, offset })).bytes, 'base64'));
        return Buffer.concat(chunks);
      },
    };
    return own;
  };
  return { ...served, laptop };
}

/** Bytes that a PDF begins with. */
export const pdfOf = (bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]);
