import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDesk } from '#electron/core/create-desk.ts';
import type { Desk, DeskPorts } from '#electron/core/ports.ts';
import { type Call, createClient } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { DeskEvent } from '#shared/contract/events.ts';
import { firm } from '../../../hub/support/records.ts';
import { countingIds, type Story, startStory, tuesday } from '../../../hub/support/story.ts';
import { type ManualTime, manualTime } from '../../../support/manual-time.ts';

/** One laptop in a test: a real core over a temporary folder. */
export interface Laptop {
  readonly desk: Desk;
  readonly at: (seat: string) => Call<AppApi>;
  readonly events: readonly { seat: string; event: DeskEvent }[];
  readonly bugs: readonly string[];
  /** Ends the core and opens it again over the same folder, as after a crash (`run` stays) or a new start. */
  readonly restart: (run?: string) => Promise<void>;
}

/** `knowsNobody`: the hub takes no token any more. `asked` are the procedures that reached it. */
interface Network {
  isUp: boolean;
  knowsNobody: boolean;
  readonly asked: { readonly name: string; readonly input: unknown }[];
}

/** A hub in memory and a network that the test cuts and mends. */
export interface Office {
  readonly story: Story;
  readonly time: ManualTime;
  readonly network: Network;
  readonly laptop: () => Laptop;
  /** Puts a firm on the hub, as its commissioner did long ago. */
  readonly addFirm: (id: string, changes?: Parameters<typeof firm>[0]) => Promise<void>;
}

const aStream = (): Response => new Response(new ReadableStream(), { status: 200 });

function fetchOf(story: Story, network: Network): typeof globalThis.fetch {
  return async (address, init) => {
    if (!network.isUp) throw new TypeError('fetch failed');
    const { pathname } = new URL(String(address));
    if (pathname === '/events') return aStream();
    const token = new Headers(init?.headers).get('authorization')?.slice('Bearer '.length) ?? null;
    const name = pathname.slice('/api/'.length);
    const input: unknown = JSON.parse(String(init?.body));
    network.asked.push({ name, input });
    if (network.knowsNobody && !name.startsWith('accounts.signIn'))
      return Response.json({ ok: false, refusal: { code: 'session_expired' } });
    const reply = await story.hub.call(name, input, {
      accessToken: token,
      address: '10.0.0.1',
    });
    return Response.json(reply);
  };
}

export async function openOffice(): Promise<Office> {
  const story = await startStory();
  const time = manualTime(tuesday);
  const network: Network = { isUp: true, knowsNobody: false, asked: [] };
  const { newId } = countingIds();
  const laptop = (): Laptop => {
    const dataDir = mkdtempSync(join(tmpdir(), 'laptop-'));
    const events: { seat: string; event: DeskEvent }[] = [];
    const bugs: string[] = [];
    const open = (run: string): Desk => {
      const ports: DeskPorts = {
        dataDir,
        hubUrl: 'http://hub.test',
        run,
        now: time.now,
        newId,
        random: () => 0.5,
        after: time.after,
        fetch: fetchOf(story, network),
        parseSpreadsheet: () => Promise.reject(new Error('no file in this story')),
        log: (level, message, detail) => {
          if (level === 'error') bugs.push(`${message} ${JSON.stringify(detail)}`);
        },
      };
      const desk = createDesk(ports);
      desk.subscribe((seat, event) => events.push({ seat, event }));
      return desk;
    };
    let desk = open('first run');
    onTestFinished(async () => {
      await desk.close();
      rmSync(dataDir, { recursive: true });
    });
    return {
      events,
      bugs,
      get desk() {
        return desk;
      },
      at: (seat) => createClient<AppApi>((name, input) => desk.call(seat, name, input)),
      restart: async (run = 'first run') => {
        await desk.close();
        desk = open(run);
      },
    };
  };
  const addFirm: Office['addFirm'] = async (id, changes = {}) => {
    await story.hub.seed((seeder) => seeder.insertRows('enterprise', [{ ...firm(changes), id }]));
  };
  return { story, time, network, laptop, addFirm };
}
