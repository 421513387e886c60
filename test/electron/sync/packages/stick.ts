import { randomBytes } from 'node:crypto';
import { createHubSession, type HubSession } from '#electron/sync/hub-session.ts';
import { makePackage } from '#electron/sync/make-package.ts';
import { exchangePackageKeys } from '#electron/sync/package-keys.ts';
import { type ReplyTaken, takeReply } from '#electron/sync/take-reply.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { District } from '../support/district.ts';
import type { Laptop } from '../support/laptop.ts';

const sessions = new WeakMap<Laptop, HubSession>();

const random = (size: number): Uint8Array => randomBytes(size);

/** A laptop's standing with the hub beside its engine, over the same line. */
export function sessionOf(laptop: Laptop, { time }: District): HubSession {
  const known = sessions.get(laptop);
  if (known) return known;
  const ports = { hubUrl: 'http://hub.test', fetch: laptop.line.fetch, after: time.after };
  const session = createHubSession(laptop.db, ports, null);
  sessions.set(laptop, session);
  return session;
}

/** A laptop that has exchanged everything with the hub, keys as well, and then lost its line. */
export async function desk(district: District, account: string): Promise<Laptop> {
  const laptop = await district.laptopOf(account);
  await laptop.engine.run();
  await exchangePackageKeys(laptop.db, sessionOf(laptop, district), random);
  return laptop;
}

export async function out(laptop: Laptop, district: District): Promise<Uint8Array> {
  const { time, newId } = district;
  const { personId, db } = laptop;
  return (await makePackage({ db, personId, now: time.now, newId, randomBytes: random })).bytes;
}

/** Somebody with a line hands the file to the hub. */
export async function carry(file: Uint8Array, carrier: Laptop, district: District): Promise<Uint8Array> {
  const session = sessionOf(carrier, district);
  const packed = Buffer.from(file).toString('base64');
  const answer = await session.withHub((call) => call('packages.exchange', { package: packed }));
  return Buffer.from(answer.package, 'base64');
}

export const take = (laptop: Laptop, file: Uint8Array, { time }: District): Promise<ReplyTaken> =>
  takeReply(laptop.db, file, time.now);

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  );
}
