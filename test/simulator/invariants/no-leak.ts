import { zstdDecompressSync } from 'node:zlib';
import { openPart } from '#electron/store/read-part.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { tableNames } from '#shared/domain/tables.ts';
import type { RowFrame } from '#shared/sync/row-frame.ts';
import type { Program } from '../desk/program.ts';
import type { Exchange, GivenBytes } from '../network/network-ports.ts';
import type { Sender } from '../network/sender.ts';
import { hubRows, memoryOver, scopesAt } from '../oracle/hub-rows.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I6 no leak';

type Pulled = { readonly pages: readonly { readonly rows: readonly RowFrame[] }[] };

/** The rows among these frames that the person of a laptop may not see at this moment. */
async function checkFrames(
  { hub, desks, time }: World,
  sender: Sender,
  given: readonly RowFrame[],
): Promise<Violation[]> {
  const desk = desks.find((one) => one.name === sender.name);
  if (!desk) return [];
  const scopes = scopesAt(hub.look(), desk.account, new Date(time.now()).toISOString());
  const memory = memoryOver(hub.look());
  const frames = given.filter((frame) => frame[0] === 'u');
  const violations: Violation[] = [];
  for (const [number, some] of Map.groupBy(frames, (frame) => frame[2])) {
    const table = tableNames[number] as TableName;
    const ids = some.map((frame) => String(frame[5]));
    const stored = await memory.rows(table, ids);
    const rows = ids.flatMap((id) => stored.get(id) ?? []);
    const ofRows = await scopesOfRows(memory, table, rows);
    for (const id of ids) {
      if (ofRows.get(id)?.some((scope) => scopes.has(scope))) continue;
      violations.push({ invariant, what: `${desk.name} was sent ${table}/${id}` });
    }
  }
  return violations;
}

/** No answer contains a row that its receiver may not see at that moment. */
export async function checkAnswer(world: World, { name, reply, sender }: Exchange): Promise<Violation[]> {
  if (name !== 'sync.pull' || !reply.ok) return [];
  return checkFrames(
    world,
    sender,
    (reply.value as Pulled).pages.flatMap(({ rows }) => rows),
  );
}

/** The bytes of a file go to whoever sees an attachment of it at that moment, and to nobody else. */
async function checkFile({ hub, desks, time }: World, sender: Sender, path: string): Promise<Violation[]> {
  const desk = desks.find((one) => one.name === sender.name);
  const sha = path.replace('/blobs/', '');
  if (!desk || sha.includes('/')) return [];
  const scopes = scopesAt(hub.look(), desk.account, new Date(time.now()).toISOString());
  for (const [key, { stored, scopes: ofRow }] of await hubRows(hub.look())) {
    const isOfFile = key.startsWith('attachment/') && (stored.row as { sha256?: string }).sha256 === sha;
    if (isOfFile && ofRow.some((scope) => scopes.has(scope))) return [];
  }
  return [{ invariant, what: `${desk.name} was given the file ${sha}` }];
}

/** Nor do the bytes that are given away beside the answers. */
export async function checkBytes(
  world: World,
  { sender, path, isWhole, body }: GivenBytes,
): Promise<Violation[]> {
  if (path.startsWith('/blobs/')) return checkFile(world, sender, path);
  if (!path.startsWith('/snapshots/') || !isWhole) return [];
  const part = openPart(zstdDecompressSync(body));
  try {
    return await checkFrames(
      world,
      sender,
      [...part.pages()].flatMap(({ rows }) => rows),
    );
  } finally {
    part.close();
  }
}

/** Files that were fetched and that no attachment on this laptop speaks of. */
function straySums({ raw }: Program): string[] {
  return raw
    .prepare('SELECT sha FROM sx_blob WHERE pin = 0 AND sha NOT IN (SELECT sha256 FROM attachment_v)')
    .pluck()
    .all() as string[];
}

/** At rest no laptop holds a row that its person may not see, nor a file that was fetched for one. */
export async function checkNothingKept({ hub, desks, time }: World): Promise<Violation[]> {
  const rows = await hubRows(hub.look());
  const violations: Violation[] = [];
  for (const desk of desks) {
    const program = desk.program();
    if (!program) continue;
    const { raw } = program;
    for (const sha of straySums(program))
      violations.push({ invariant, what: `${desk.name} still holds the file ${sha}` });
    const scopes = scopesAt(hub.look(), desk.account, new Date(time.now()).toISOString());
    for (const table of tableNames) {
      for (const id of raw.prepare(`SELECT id FROM ${table}`).pluck().all() as string[]) {
        const row = rows.get(`${table}/${id}`);
        if (!row || row.scopes.some((scope) => scopes.has(scope))) continue;
        violations.push({ invariant, what: `${desk.name} still holds ${table}/${id}` });
      }
    }
  }
  return violations;
}
