import { type Hlc, nextHlc } from '#shared/sync/hlc.ts';
import { type Op, wireVersion } from '#shared/sync/op.ts';
import type { Act } from './op-body.ts';
import type { Seeded } from './seeded.ts';

/** Operations of one person that the hub received at the instant `at`. */
export interface Batch {
  readonly personId: string;
  readonly at: string;
  readonly ops: readonly Op[];
}

interface Device {
  readonly prefix: string;
  n: number;
  hlc: Hlc | null;
}

/** Puts acts in the order of their receipt, each operation in the envelope that its author's device would give it. */
export function sealActs(acts: readonly Act[], seeded: Seeded): Batch[] {
  const devices = new Map<string, Device>();
  const deviceOf = (personId: string): Device => {
    const known = devices.get(personId);
    if (known) return known;
    const device = { prefix: seeded.uuid().slice(0, 8), n: 0, hlc: null };
    devices.set(personId, device);
    return device;
  };
  const inOrder = acts.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return inOrder.map(({ personId, authoredAt, at, ops }) => {
    const device = deviceOf(personId);
    const tx = seeded.uuid();
    const sealed = ops.map((body): Op => {
      device.n += 1;
      device.hlc = nextHlc(device.hlc, Date.parse(authoredAt), device.prefix);
      const { n, hlc } = device;
      return { id: seeded.uuid(), n, tx, hlc, schema: wireVersion, user: personId, ...body };
    });
    return { personId, at, ops: sealed };
  });
}
