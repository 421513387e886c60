import { calm, type Weather } from '../network/weather.ts';
import { type Account, accounts } from '../people/cast.ts';
import type { Random } from '../random.ts';
import { carriedByHand } from './by-hand.ts';
import type { Fault } from './fault.ts';
import { deskFaults } from './of-desks.ts';
import { hubFaults, restoreFaults } from './of-hub.ts';

/** What one run is like. Each leaves some faults out, so that the others are not always hidden behind them. */
export interface Plan {
  readonly desks: readonly { readonly name: string; readonly account: Account }[];
  readonly weather: Weather;
  readonly faults: readonly Fault[];
  /** So many rows make a snapshot worth it; null: as many as in production, which no run has. */
  readonly snapshotWorth: number | null;
  readonly hasClockFaults: boolean;
  readonly hasPoison: boolean;
  /** How many times somebody sits down and does something. */
  readonly sittings: number;
  readonly minutes: number;
}

function crew(random: Random): Plan['desks'] {
  const chosen: Account[] = ['lin', random.pick(['chief', 'desk'])];
  if (random.chance(0.4)) chosen.push('lin');
  const others = accounts.filter((account) => !chosen.includes(account));
  while (chosen.length < 3 || (chosen.length < 5 && random.chance(0.5))) {
    chosen.push(...others.splice(random.below(others.length), 1));
  }
  return chosen.map((account, index) => ({ name: `${account}-${index + 1}`, account }));
}

export function planOf(random: Random): Plan {
  const sometimes = (probability: number) => (random.chance(0.5) ? probability : 0);
  const weather: Weather = {
    ...calm,
    requestLost: sometimes(0.1),
    requestTwice: sometimes(0.1),
    responseLost: sometimes(0.1),
    responseCut: sometimes(0.05),
    responseLate: sometimes(0.05),
    tokenExpired: sometimes(0.03),
    otherSchema: sometimes(0.03),
    slowness: random.pick([100, 1_000, 5_000]),
    pageRows: random.pick([null, 3, 10]),
    hasNews: random.chance(0.3),
  };
  const kinds = [...deskFaults, ...hubFaults, carriedByHand].filter(() => random.chance(0.4));
  const restores = random.chance(0.4) ? restoreFaults : [];
  return {
    desks: crew(random),
    weather,
    faults: [...kinds, ...restores].flatMap((fault) =>
      Array.from({ length: random.between(1, fault.times) }, () => fault),
    ),
    snapshotWorth: random.pick([null, 3, 8]),
    hasClockFaults: random.chance(0.5),
    hasPoison: random.chance(0.3),
    sittings: random.between(15, 30),
    minutes: random.between(2, 5),
  };
}
