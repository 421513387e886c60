import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '#shared/contract/reply.ts';
import { ownKeysOf } from '#shared/package/own-keys.ts';
import { splitPackage } from '#shared/package/package-file.ts';
import { openPackage, type SealSettings, sealPackage } from '#shared/package/seal.ts';

const desk = ownKeysOf(new Uint8Array(32).fill(1));
const hub = ownKeysOf(new Uint8Array(32).fill(2));
const stranger = ownKeysOf(new Uint8Array(32).fill(3));

const body = { ops: [{ id: 'one', minutes: '一、经营平稳。' }] };
const header: SealSettings['header'] = {
  kind: 'out',
  deviceId: '0192f1a0-0000-4000-8000-000000000001',
  epoch: '0192f1a0-0000-7000-8000-000000000002',
  madeAt: '2026-11-24T01:00:00.000Z',
};
const seal = (changes: Partial<SealSettings> = {}) =>
  sealPackage({ header, body, author: desk, reader: hub.known, randomBytes, ...changes });
const open = async (bytes: Uint8Array, reader = hub, author = desk) =>
  openPackage(splitPackage(bytes), reader, author.known);
const codeOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  );
const flipped = (bytes: Uint8Array, position: number, bit: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  changed[position] = (changed[position] ?? 0) ^ (1 << bit);
  return changed;
};

let sealed: Uint8Array;
beforeAll(async () => {
  sealed = await seal();
});

it('gives its reader what its author put in, and tells everybody else only whose it is', async () => {
  expect(await open(sealed)).toEqual(body);
  expect(splitPackage(sealed).header).toMatchObject({ format: 'cdpkg', version: 1, ...header });
  const text = Buffer.from(sealed).toString('latin1');
  for (const secret of ['minutes', 'ops', Buffer.from('经营').toString('latin1')])
    expect(text).not.toContain(secret);
});

it('is never sealed twice in the same way', async () => {
  expect(Buffer.from(await seal()).equals(Buffer.from(sealed))).toBe(false);
});

it('carries anything that is JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const bytes = await seal({ body: value });
      expect(await open(bytes)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 50 },
  );
});

describe('whatever happens to the file on its way', () => {
  const named = ['package_unknown', 'package_cut', 'package_damaged'];

  it('a changed bit is found at every position', async () => {
    for (let position = 0; position < sealed.length; position++) {
      const code = await codeOf((async () => open(flipped(sealed, position, position % 8)))());
      expect(named, `position ${position}`).toContain(code);
    }
  });

  it('a cut is found at every length', async () => {
    for (let length = 0; length < sealed.length; length++) {
      const code = await codeOf((async () => open(sealed.subarray(0, length)))());
      expect(code, `length ${length}`).toBe(length === 0 ? 'package_unknown' : 'package_cut');
    }
  });

  it('something behind its end is found, and something else than a package', async () => {
    expect(await codeOf((async () => open(Buffer.concat([sealed, Buffer.from('x')])))())).toBe(
      'package_damaged',
    );
    expect(await codeOf((async () => open(Buffer.from('PK\u0003\u0004 a spreadsheet')))())).toBe(
      'package_unknown',
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(named).toContain(await codeOf((async () => open(bytes))()));
      }),
    );
  });
});

describe('somebody who mends the sum after a change', () => {
  const mended = (bytes: Uint8Array): Uint8Array => {
    const content = bytes.subarray(0, -32);
    return Buffer.concat([content, createHash('sha256').update(content).digest()]);
  };

  it('is found out at every position', async () => {
    for (let position = 0; position < sealed.length - 32; position++) {
      const code = await codeOf((async () => open(mended(flipped(sealed, position, (position * 3) % 8))))());
      expect(code, `position ${position}`).toMatch(/^package_(unknown|cut|damaged|newer|wrong_key)$/);
    }
  });
});

it('opens for nobody but its reader', async () => {
  expect(await codeOf(open(sealed, stranger))).toBe('package_wrong_key');
  expect(await codeOf(open(sealed, desk))).toBe('package_wrong_key');
});

it('is known to be forged when another made it in the name of its author', async () => {
  expect(await codeOf(open(await seal({ author: stranger })))).toBe('package_forged');
});

it('of a newer program is named as such', async () => {
  const newer = Buffer.from(sealed);
  newer.write('"version":2', newer.indexOf('"version":1'));
  expect(await codeOf((async () => open(newer))())).toBe('package_newer');
});

it('does not unpack more than memory holds', async () => {
  const bomb = splitPackage(await seal({ body: '0'.repeat(1_000_000) }));
  expect(bomb.sealed.length).toBeLessThan(2_000);
  expect(await codeOf(openPackage(bomb, hub, desk.known, 1_000_000))).toBe('package_damaged');
  expect(await codeOf(openPackage(bomb, hub, desk.known, 1_000_002))).toBe('opened');
});
