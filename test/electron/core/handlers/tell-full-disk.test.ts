import { expect, it } from 'vitest';
import type { CallContext } from '#electron/core/handlers/context.ts';
import { tellFullDisk } from '#electron/core/handlers/tell-full-disk.ts';
import { type Handlers, serve } from '#shared/contract/api.ts';
import { type AppApi, appApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';

/** The answer of a desk whose backup fails like this, and the bugs that it noted. */
async function replyTo(failure: Error) {
  const bugs: unknown[] = [];
  const handlers = { 'store.backup': () => Promise.reject(failure) } as unknown as Handlers<
    AppApi,
    CallContext
  >;
  const answer = serve(appApi, tellFullDisk(handlers), (_name, error) => bugs.push(error));
  return { reply: await answer('store.backup', {}, { seat: 'window' }), bugs };
}

const refusal = (code: string) => ({ ok: false, refusal: { code } });

it.each(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'])(
  'says of %s that the disk is full',
  async (code) => {
    const { reply, bugs } = await replyTo(Object.assign(new Error('no room'), { code }));
    expect([reply, bugs]).toEqual([refusal('disk_full'), []]);
  },
);

it('leaves a refusal and a bug as they are', async () => {
  const bug = Object.assign(new Error('a bug'), { code: 'EACCES' });
  expect(await replyTo(bug)).toEqual({ reply: refusal('unexpected'), bugs: [bug] });
  expect((await replyTo(new Refused('not_allowed'))).reply).toEqual(refusal('not_allowed'));
});
