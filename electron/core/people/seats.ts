import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from '#electron/platform/whole-file.ts';

/** Windows that were closed long ago never come back to say so. */
const mostSeats = 50;

const keptSeats = z.object({ run: z.string(), seats: z.record(z.string(), z.string()) });

/** Who sits at which seat, by the person's id. */
export interface Seats {
  readonly personAt: (seat: string) => string | null;
  readonly take: (seat: string, personId: string) => void;
  readonly leave: (seat: string) => void;
  readonly seatsOf: (personId: string) => string[];
}

/**
 * Seats outlive the core's process, so that a crash of it signs nobody out in the middle of a sentence; they end with
 * the run of the shell. `run` null keeps nothing.
 */
export function createSeats(dataDir: string, run: string | null): Seats {
  const file = join(dataDir, 'seats.json');
  const seats = new Map(run === null ? [] : Object.entries(readKept(file, run)));
  const keep = (): void => {
    if (run !== null) writeWholeFile(file, JSON.stringify({ run, seats: Object.fromEntries(seats) }));
  };
  return {
    personAt: (seat) => seats.get(seat) ?? null,
    take: (seat, personId) => {
      seats.delete(seat);
      seats.set(seat, personId);
      for (const oldest of seats.keys()) if (seats.size > mostSeats) seats.delete(oldest);
      keep();
    },
    leave: (seat) => {
      if (seats.delete(seat)) keep();
    },
    seatsOf: (personId) => [...seats].filter(([, sitting]) => sitting === personId).map(([seat]) => seat),
  };
}

function readKept(file: string, run: string): Record<string, string> {
  try {
    const kept = keptSeats.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return kept.success && kept.data.run === run ? kept.data.seats : {};
  } catch {
    // Without the file, or with one that was cut short, everybody signs in again.
    return {};
  }
}
