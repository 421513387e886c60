import { join } from 'node:path';
import type { Closers } from '../carrier/closers.ts';
import { type CommissionerWork, workAsCommissioner } from './commissioner-act.ts';
import { startDesk } from './desk-process.ts';
import { startHub } from './hub-process.ts';
import type { ListFile } from './import-firms.ts';
import { type OfficeWork, workInOffice } from './office-act.ts';
import type { Telling } from './story.ts';
import { compareWithHub, type Testimony } from './witness-act.ts';

export interface Performance {
  /** Holds the data of the hub and of every desk. */
  readonly dataDir: string;
  readonly outDir: string;
  readonly list: ListFile;
  readonly closers: Closers;
  readonly telling: Telling;
}

export interface Played {
  readonly commissioner: CommissionerWork;
  readonly office: OfficeWork;
  readonly testimony: Testimony;
}

/** Plays the main job with real processes: import, visits without a hub, a crash, sync, routing, closing, ledgers. */
export async function play({ dataDir, outDir, list, closers, telling }: Performance): Promise<Played> {
  const hub = await startHub(join(dataDir, 'hub'));
  closers.add(hub.stop);
  telling.say(telling.words.hub, { url: hub.url });
  const openDesk = async (name: string) => {
    const desk = await startDesk(join(dataDir, name), hub.url);
    closers.add(desk.close);
    return desk;
  };

  const commissioner = await workAsCommissioner({ openDesk, telling }, hub, list);
  const { visitIds, issueIds, imported, player } = commissioner;
  const office = await workInOffice({ openDesk, telling }, issueIds, outDir);
  const testimony = await compareWithHub({ openDesk, telling }, [player, ...office.players], {
    firmIds: imported.firms.map(({ id }) => id),
    visitIds,
    issueIds,
    steps: office.steps,
  });
  return { commissioner, office, testimony };
}
