import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { key, open, temporaryFolder } from './support/temporary-store.ts';

const kills = 8;
const writer = fileURLToPath(new URL('./support/visits-writer.ts', import.meta.url));

/** Lets the writer work until it has said so many lines, kills it in whatever it is doing, and returns all it said. */
async function writeUntilKilled(file: string, lines: number): Promise<string[]> {
  const args = ['--no-warnings', writer, file, Buffer.from(key).toString('hex')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  }
  return said;
}

const idsOf = (db: DeskDb, sql: string) => new Set(db.all<{ id: string }>(sql).map(({ id }) => id));

it('loses nothing it has acknowledged, and leaves nothing half done, when it is killed', async () => {
  const file = join(temporaryFolder(), 'desk.db');
  const acknowledged = new Set<string>();
  for (let round = 0; round < kills; round++) {
    const said = await writeUntilKilled(file, 3 + round * 7);
    for (const line of said) acknowledged.add(line);

    const db = open(file);
    const visits = idsOf(db, 'SELECT id FROM visit_v');
    const drafts = idsOf(db, 'SELECT id FROM visit_draft');
    for (const line of acknowledged) {
      const [kind, id = ''] = line.split(' ');
      // A draft is found again as itself or as the visit it became.
      expect(visits.has(id) || (kind === 'draft' && drafts.has(id)), line).toBe(true);
    }
    const whole = db.all<{ total: number }>(
      'SELECT count(*) AS total FROM sx_outbox GROUP BY tx_id HAVING total <> 3',
    );
    expect(whole).toEqual([]);
    expect(idsOf(db, 'SELECT visit_id AS id FROM issue_v')).toEqual(visits);
    expect(idsOf(db, 'SELECT pk AS id FROM local_number')).toEqual(visits);
    expect([...visits].filter((id) => drafts.has(id))).toEqual([]);
    db.close();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(220);
  const database = connect(file, key);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
}, 60_000);
