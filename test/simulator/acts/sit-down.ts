import { Refused } from '#shared/contract/reply.ts';
import type { DeskSide } from '../desk/desk-side.ts';
import { PowerCut } from '../fragile-database.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Act, Scene, Work } from './act.ts';
import { chooseAct } from './table.ts';

const nothing: Work = { contents: [], also: () => undefined };

/** Looking at the screen, or adding a file, may be what a power cut or a full disk befalls. */
async function workOf(act: Act, scene: Scene): Promise<Work> {
  try {
    const found = await act.contents(scene);
    return Array.isArray(found) ? { ...nothing, contents: found } : found;
  } catch (error) {
    const isFull =
      (error instanceof Refused && error.refusal.code === 'disk_full') ||
      (error as { code?: unknown } | null)?.code === 'ENOSPC';
    if (error instanceof PowerCut || isFull) return nothing;
    throw error;
  }
}

/** Somebody sits down at a laptop, does a few things and mostly asks for an exchange. */
export async function sitDown(
  { ledger, poisonous, trace, look }: World,
  desk: DeskSide,
  random: Random,
  hasPoison: boolean,
): Promise<void> {
  const program = desk.program();
  if (!program) return;
  if (program.engine.state() === 'signed_out_of_hub') void desk.signIn();
  for (let count = random.between(1, 4); count > 0; count -= 1) {
    const now = new Date(desk.author.now()).toISOString();
    const today = new Date(desk.author.now() + 8 * 60 * 60_000).toISOString().slice(0, 10);
    const act = chooseAct(random);
    if (program.fuse.isBlown()) return;
    const forget = ledger.noteTakenBack;
    const scene = { desk, db: program.db, random, newId: desk.author.newId, today, now, forget };
    const { contents, also } = await workOf(act, scene);
    const ops = desk.act(contents, also) ?? [];
    ledger.note(ops);
    trace.say(`${desk.name} ${act.name}: ${ops.map((op) => op.id).join(' ')}`);
    if (hasPoison && random.chance(0.05) && ops[0]) poisonous.add(ops[0].id);
    look(desk);
  }
  if (random.chance(0.6)) program.engine.soon();
}
