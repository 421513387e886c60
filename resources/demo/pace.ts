import type { CommandName } from '#shared/workflow/commands.ts';
import type { Life } from './lives.ts';
import type { Plan } from './plans.ts';
import type { Seeded } from './seeded.ts';

type Range = readonly [from: number, to: number];

/** How long a step lets wait after the one before it, in hundredths of an office day; most keep the limits, some do not. */
const waits: Readonly<Partial<Record<CommandName, { readonly normal: Range; readonly fast: Range }>>> = {
  submit: { normal: [0, 0], fast: [0, 0] },
  close_on_spot: { normal: [0, 0], fast: [0, 0] },
  return_for_info: { normal: [10, 80], fast: [10, 45] },
  supplement: { normal: [20, 180], fast: [20, 120] },
  accept: { normal: [5, 95], fast: [5, 50] },
  dispatch: { normal: [5, 80], fast: [5, 50] },
  send_back: { normal: [20, 90], fast: [20, 80] },
  sign: { normal: [10, 110], fast: [8, 80] },
  progress: { normal: [60, 300], fast: [30, 110] },
  reply: { normal: [80, 420], fast: [40, 150] },
  reject_reply: { normal: [15, 80], fast: [15, 70] },
  approve_reply: { normal: [15, 95], fast: [10, 80] },
  close: { normal: [20, 260], fast: [10, 90] },
  redo: { normal: [20, 200], fast: [10, 80] },
};

const usualWait = { normal: [15, 90], fast: [10, 60] } as const;

/** How many office days after the submission each step of a life was taken. */
export interface Paced {
  readonly life: Life;
  readonly after: readonly number[];
  /** How many office days ago the issue was submitted. */
  readonly submittedAgo: number;
}

/** Gives an issue's steps their moments; where the plan fixes how old the issue is, its steps are crowded into that. */
export function paceOf({ life, isFast, from, daysAgo }: Plan, seeded: Seeded): Paced {
  let total = 0;
  const natural = life.map((name) => {
    const [least, most] = (waits[name] ?? usualWait)[isFast ? 'fast' : 'normal'];
    total += seeded.between(least, most) / 100;
    return total;
  });
  if (from === 'last_step') return { life, after: natural, submittedAgo: total + daysAgo };
  const scale = Math.min(1, (daysAgo * 0.9) / total);
  return { life, after: natural.map((days) => days * scale), submittedAgo: daysAgo };
}
