import { secretBytes } from '#electron/platform/secret-bytes.ts';
import { listUnsent } from '#electron/store/attachments/blob-rows.ts';
import { findMeta } from '#electron/store/meta.ts';
import { countOutbox } from '#electron/store/outbox-list.ts';
import { putRound, type Round } from '#electron/store/sync-rounds.ts';
import { makePackage } from '#electron/sync/make-package.ts';
import { takeReply } from '#electron/sync/take-reply.ts';
import type { Handlers, Output } from '#shared/contract/api.ts';
import type { packagesApi } from '#shared/contract/app/packages.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { splitPackage } from '#shared/package/package-file.ts';
import { packageName } from '#shared/package/package-name.ts';
import type { Verdict } from '#shared/sync/op.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import { topicsOfTables } from '../people/topics-of-tables.ts';
import type { CallContext, HandlerPorts } from './context.ts';

/** The exchange with the hub by files that somebody carries. */
export function packageHandlers({
  deskOf,
  now,
  newId,
}: HandlerPorts): Handlers<typeof packagesApi, CallContext> {
  /** The log tells of files too; what keeps it from being written must not undo what the file did. */
  const log = ({ db, changed }: PersonDesk, round: Omit<Round, 'endedAt'>): void => {
    try {
      db.write((tx) => putRound(tx, { ...round, endedAt: now() }));
      changed(['sync']);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  };
  return {
    'packages.export': async (_input, context) => {
      const desk = deskOf(context);
      const { db, personId, person } = desk;
      const startedAt = now();
      const { bytes, operations, madeAt } = await makePackage({
        db,
        personId,
        now,
        newId,
        randomBytes: secretBytes,
      });
      log(desk, { startedAt, sent: operations, received: 0, outcome: 'package_out' });
      return { ...fileOf(packageName('out', person().account, madeAt), bytes), operations };
    },
    'packages.import': (input, context) =>
      aboutFile(input.fileName, async () => {
        const desk = deskOf(context);
        const { db, personId, changed } = desk;
        const startedAt = now();
        const { verdicts, changed: tables, rows, ...taken } = await takeReply(db, bytesOf(input), now);
        log(desk, { startedAt, sent: 0, received: rows, outcome: 'package_in' });
        changed([...new Set([...topicsOfTables(tables), 'sync' as const])]);
        const files = listUnsent(db, personId, findMeta(db, 'epoch') ?? '').length;
        return { ...taken, rows, ...figuresOf(verdicts), waiting: countOutbox(db).waiting, files };
      }),
    'packages.carry': (input, context) =>
      aboutFile(input.fileName, async () => {
        const bytes = bytesOf(input);
        // What the hub would send back anyway is not carried there over a slow line first.
        const { header } = splitPackage(bytes);
        if (header.kind !== 'out') throw new Refused('package_is_reply');
        const desk = deskOf(context);
        const startedAt = now();
        const answer = await desk.session.withHub((call) =>
          call('packages.exchange', { package: input.bytes }),
        );
        const { account, operations } = answer;
        log(desk, { startedAt, sent: operations, received: 0, outcome: 'package_carried' });
        const fileName = packageName('reply', account, header.madeAt);
        return { fileName, bytes: answer.package, account, operations };
      }),
  };
}

const fileOf = (fileName: string, bytes: Uint8Array) => ({
  fileName,
  bytes: Buffer.from(bytes).toString('base64'),
});

const bytesOf = ({ bytes }: { readonly bytes: string }): Buffer => Buffer.from(bytes, 'base64');

type Figures = Pick<Output<AppApi, 'packages.import'>, 'judged' | 'refused' | 'toDecide'>;

function figuresOf(verdicts: readonly Verdict[]): Figures {
  const count = (...names: Verdict['verdict'][]) =>
    verdicts.filter(({ verdict }) => names.includes(verdict)).length;
  return { judged: verdicts.length, refused: count('refused'), toDecide: count('conflict', 'held') };
}

/** A refusal about a package names the file, so that whoever has several on the stick knows which. */
async function aboutFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || !error.refusal.code.startsWith('package_')) throw error;
    const { code, params } = error.refusal;
    throw new Refused(code, { params: { ...params, file } });
  }
}
