import { fill } from '#shared/text/fill.ts';
import type { Work } from '../work.ts';

/** Sends what waits on this laptop and fetches what changed. */
export const sync: Work = async ({ call, words }) => {
  const status = await call('sync.now', {});
  const isSynced = status.state === 'online' && status.waiting === 0;
  const hasTrouble = status.refused > 0 || status.conflicts > 0;
  const { waiting, refused, conflicts } = status;
  return {
    exitCode: isSynced && !hasTrouble ? 0 : 1,
    lines: [
      fill(isSynced ? words.synced : words.notSynced, { waiting, refused, conflicts }),
      ...(hasTrouble ? [fill(words.refusedWork, { refused, conflicts })] : []),
    ],
    json: { ...status },
  };
};
