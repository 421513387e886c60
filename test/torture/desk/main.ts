// One laptop of the torture: the production core with the ports of the machine, which does what its parent orders.
import { createDesk } from '#electron/core/create-desk.ts';
import { createFileLog } from '#electron/platform/file-log.ts';
import { newId } from '#electron/platform/new-id.ts';
import { disposableParser } from '#electron/shells/carrier/disposable-parser.ts';
import { forkParser } from '#electron/shells/carrier/forked-parser.ts';
import { realPorts } from '#electron/shells/carrier/real-ports.ts';
import { after } from '#electron/shells/carrier/timer.ts';
import { must } from '#shared/assert.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { createClient } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { randomOf } from '../../simulator/random.ts';
import { chooseAct } from '../acts/table.ts';
import type { Answer, Order } from '../orders.ts';
import { durableOps } from './durable-ops.ts';

const [, , dataDir, hubUrl, account, logFolder] = process.argv.map((word) => must(word, 'the parent says'));
if (!dataDir || !hubUrl || !account || !logFolder)
  throw new Error('The parent names folder, hub, account and log.');

// Ctrl-C reaches the whole foreground group; the parent decides when a laptop stops.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));

const desk = createDesk({
  ...realPorts(dataDir, hubUrl),
  // Beside the laptop's disk, which is full at times.
  log: createFileLog(logFolder, 'core', Date.now),
  parseSpreadsheet: disposableParser(forkParser, after),
});
const call = createClient<AppApi>((name, input) => desk.call('the only seat', name, input));
const readDurable = durableOps(dataDir);

async function perform({ name, seed }: Order): Promise<Pick<Answer, 'said' | 'act' | 'isLevel'>> {
  switch (name) {
    case 'sign in':
      await call('session.signInDemo', { account: must(account, 'checked above') });
      return { said: 'done', act: name, isLevel: false };
    case 'act': {
      const random = randomOf(seed, 'act');
      const act = chooseAct(random);
      const today = dayOf(new Date().toISOString());
      const isDone = await act.perform({ call, random, newId, today }).catch((error: unknown) => error);
      if (typeof isDone === 'boolean')
        return { said: isDone ? 'done' : 'nothing', act: act.name, isLevel: false };
      return { said: whatIs(isDone), act: act.name, isLevel: false };
    }
    case 'sync': {
      const { state, waiting } = await call('sync.now', {});
      return { said: state, act: name, isLevel: state === 'online' && waiting === 0 };
    }
    case 'verify': {
      const { checks } = await call('store.verify', {});
      const wrong = checks.filter(({ isSound }) => !isSound).map((check) => `${check.name} ${check.detail}`);
      return { said: wrong.join(', ') || 'done', act: name, isLevel: false };
    }
    case 'stop':
      await desk.close();
      return { said: 'done', act: name, isLevel: false };
  }
}

const whatIs = (error: unknown): string => (error instanceof Refused ? error.refusal.code : String(error));

process.on('message', (message) => {
  const order = message as Order;
  const done = perform(order).catch((error: unknown) => ({
    said: whatIs(error),
    act: order.name,
    isLevel: false,
  }));
  void done.then((what) => {
    const durable = order.name === 'stop' ? [] : readDurable();
    process.send?.({ id: order.id, ...what, durable } satisfies Answer, () => {
      if (order.name === 'stop') process.exit(0);
    });
  });
});
