import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { Player } from './cast.ts';
import type { DemoWords } from './story.ts';

const mostTries = 10;

/** Exchanges with the hub until nothing waits; the first try may meet a connection from before the hub stopped. */
export async function syncUntilSent({ call }: Player, words: DemoWords): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { state, waiting } = await call('sync.now', {});
    if (state === 'online' && waiting === 0) return;
    if (tries === mostTries) throw new Obstacle(fill(words.noSync, { waiting }));
  }
}
