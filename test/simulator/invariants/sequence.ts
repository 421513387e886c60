import type Database from 'better-sqlite3';
import type { Exchange } from '../network/network-ports.ts';
import { prepared } from '../oracle/prepared.ts';
import type { Violation } from '../violation.ts';

const invariant = 'I9 sequence';

type Place = readonly [seq: number, rowNo: number];
type Pulled = { readonly pages: readonly { readonly scope: number; readonly to: string }[] };

const isAfter = (one: Place, other: Place): boolean =>
  one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);

/** No change ever becomes visible behind a cursor that was already handed out. */
export interface SequenceWatch {
  readonly onAnswer: (raw: Database.Database, exchange: Exchange) => Violation[];
  readonly forget: () => void;
}

export function sequenceWatch(): SequenceWatch {
  const handed = new Map<number, Place>();
  let known = new Map<string, number>();

  const look = (raw: Database.Database): Violation[] => {
    const violations: Violation[] = [];
    const found = new Map<string, number>();
    const entries = prepared(raw, 'SELECT scope, row_no, seq FROM sx_feed').raw().all() as [
      number,
      number,
      number,
    ][];
    for (const [scope, rowNo, seq] of entries) {
      const key = `${scope}/${rowNo}`;
      found.set(key, seq);
      const passed = handed.get(scope);
      if (known.get(key) === seq || !passed || isAfter([seq, rowNo], passed)) continue;
      violations.push({
        invariant,
        what: `scope ${scope} got row ${rowNo} at ${seq} behind ${passed.join('.')}`,
      });
    }
    known = found;
    return violations;
  };

  return {
    forget: () => {
      handed.clear();
      known = new Map();
    },
    onAnswer: (raw, { name, reply }) => {
      if (!reply.ok) return [];
      if (name !== 'sync.pull') return name === 'sync.push' ? look(raw) : [];
      const violations = look(raw);
      for (const { scope, to } of (reply.value as Pulled).pages) {
        const [seq = 0, rowNo = 0] = to.split('.').map(Number);
        const place: Place = [seq, rowNo];
        const before = handed.get(scope);
        if (!before || isAfter(place, before)) handed.set(scope, place);
      }
      return violations;
    },
  };
}
