import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot, toolFile } from '../../scripts/places.mjs';

/** A house in which each file breaks exactly one law; the name of the broken rule stands beside it. */
const house: Record<string, { source: string; breaks?: string }> = {
  'shared/assert.ts': { source: `export const assert = () => {};` },
  'shared/sync/op.ts': { source: `import { assert } from '../assert.ts';\nexport const op = assert;` },
  'shared/domain/visit.ts': {
    source: `import type { op } from '../sync/op.ts';\nexport type Visit = typeof op;`,
    breaks: 'shared/domain reaches only its rooms',
  },
  'shared/calendar/office-hours.ts': {
    source: `import dayjs from 'dayjs';\nexport const hours = dayjs;`,
    breaks: 'shared/calendar loads only its packages',
  },
  'shared/ledger/file.ts': {
    source: `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
    breaks: 'shared/ledger runs anywhere',
  },
  'electron/store/open.ts': {
    source: `import Database from 'better-sqlite3';\nexport const open = Database;`,
  },
  'electron/core/direct.ts': {
    source: `import Database from 'better-sqlite3';\nexport const direct = Database;`,
    breaks: 'electron/core loads only its packages',
  },
  'electron/core/far.ts': {
    source: `import { assert } from '../../shared/assert.ts';\nexport const far = assert;`,
    breaks: 'across rooms by name',
  },
  'electron/sync/push.ts': {
    source: `import { open } from '#hub/store/rows.ts';\nexport const push = open;`,
    breaks: 'electron/sync reaches only its rooms',
  },
  'electron/shells/desktop/main.ts': {
    source: `import { app } from 'electron';\nimport { rows } from '#hub/store/rows.ts';\nexport const main = [app, rows];`,
  },
  'electron/shells/browser/main.ts': {
    source: `import { main } from '../desktop/main.ts';\nexport const other = main;`,
    breaks: 'only the desktop shell meets its own files',
  },
  'hub/store/rows.ts': { source: `import { assert } from '#shared/assert.ts';\nexport const rows = assert;` },
  'hub/feed/page.ts': {
    source: `import fc from 'fast-check';\nexport const page = fc;`,
    breaks: 'no dev dependency in product code',
  },
  'hub/accept/judge.ts': {
    source: `import { support } from '../../test/support/desk.ts';\nexport const judge = support;`,
    breaks: 'nobody imports tests',
  },
  'test/support/desk.ts': { source: `export const support = 1;` },
  'renderer/ui/button.tsx': { source: `import { Button } from 'antd';\nexport const OurButton = Button;` },
  'renderer/screens/queue/queue.tsx': {
    source: `import { Table } from 'antd';\nexport const Queue = () => <Table />;`,
    breaks: 'renderer loads only its packages',
  },
  'renderer/ui/spy.tsx': {
    source: `import { op } from '#shared/sync/op.ts';\nexport const spy = op;`,
    breaks: 'renderer/ui reaches only its rooms',
  },
  'renderer/state/here.ts': {
    source: `import { there } from './there.ts';\nexport const here = there;`,
    breaks: 'no cycles',
  },
  'renderer/state/there.ts': { source: `import { here } from './here.ts';\nexport const there = here;` },
  'renderer/client/lost.ts': {
    source: `import { gone } from '#shared/gone.ts';\nexport const lost = gone;`,
    breaks: 'imports resolve',
  },
  'shared/domain/lonely.ts': { source: `export const lonely = 1;`, breaks: 'no orphans' },
};

type Violation = { from: string; rule: { name: string } };
let folder = '';
let violations: Violation[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  for (const [path, { source }] of Object.entries(house)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  copyFileSync(inRoot('package.json'), join(folder, 'package.json'));
  copyFileSync(inRoot('.dependency-cruiser.mjs'), join(folder, '.dependency-cruiser.mjs'));
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'dir');
  const rooms = ['shared', 'electron', 'hub', 'renderer', 'test'];
  const { stdout } = spawnSync(
    process.execPath,
    [
      toolFile('dependency-cruiser', 'depcruise'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      ...rooms,
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  violations = JSON.parse(stdout).summary.violations;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brokenBy = (path: string): string[] =>
  violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);

describe('the rules about who may import whom', () => {
  it.each(
    Object.entries(house).flatMap(([path, { breaks }]) => (breaks === undefined ? [] : [[path, breaks]])),
  )('%s: %s', (path, breaks) => {
    expect(brokenBy(path)).toContain(breaks);
  });

  it.each([
    'shared/sync/op.ts',
    'electron/store/open.ts',
    'electron/shells/desktop/main.ts',
    'hub/store/rows.ts',
    'renderer/ui/button.tsx',
  ])('leaves %s in peace', (path) => {
    expect(brokenBy(path)).toEqual([]);
  });
});
