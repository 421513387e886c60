import { accounts, far, near } from '../people/cast.ts';
import type { Act, Scene } from './act.ts';
import { changeOf, shownRows } from './shown-rows.ts';

type Values = Readonly<Record<string, unknown>>;

/** A few words only, so that two people often write the same field, and sometimes the same value. */
const words = ['甲', '乙', '丙', '丁'];

const some = ({ random }: Scene, values: Values): Values => {
  const names = Object.keys(values);
  const chosen = new Set(Array.from({ length: random.between(1, 3) }, () => random.pick(names)));
  return Object.fromEntries([...chosen].map((name) => [name, values[name]]));
};

const editOf = (
  name: string,
  weight: number,
  table: 'enterprise' | 'visit' | 'issue',
  valuesOf: (scene: Scene) => Values,
): Act => ({
  name,
  weight,
  contents: (scene) => {
    const rows = shownRows(scene.db, table);
    if (rows.length === 0) return [];
    // The first rows are everybody's favourites.
    const row = scene.random.pick(scene.random.chance(0.5) ? rows.slice(0, 2) : rows);
    return [changeOf(scene.db, table, row.id, some(scene, valuesOf(scene)))];
  },
});

/** Changes of fields of every policy, by whoever sees the row, whether they may or not. */
export const edits: readonly Act[] = [
  editOf('edit firm', 8, 'enterprise', ({ random }) => ({
    name: `firm ${random.pick(words)}`,
    address: random.pick(words),
    industry: random.pick(words),
    isUsccConfirmed: random.chance(0.5),
    contacts: [{ name: random.pick(words), title: '', phone: '' }],
  })),
  editOf('hand firm over', 3, 'enterprise', ({ random }) => ({
    commissionerId: random.pick([null, ...accounts.slice(0, 3)]),
  })),
  editOf('move firm', 3, 'enterprise', ({ random }) => ({ districtCode: random.pick([near, far]) })),
  editOf('keep lists', 3, 'enterprise', ({ random }) => ({
    chainCode: random.pick([null, 'automobile', 'food']),
    chainRole: random.pick([null, 'leader', 'member']),
    doublingFrom: random.pick([null, '2026-01-01']),
    leaderId: random.pick([null, 'caller', 'inspector']),
    standingBasis: { on: '2026-11-20', source: random.pick(words) },
  })),
  editOf('edit visit', 3, 'visit', ({ random }) => ({
    minutes: `${random.pick(words)}\n${random.pick(words)}`,
    purpose: random.pick(words),
    nextStep: random.pick(words),
    leadVisitorId: random.pick(accounts),
  })),
  editOf('edit issue', 4, 'issue', ({ random }) => ({
    title: random.pick(words),
    description: random.pick(words),
    urgency: random.pick(['normal', 'raised', 'urgent']),
    capturedAt: '2026-11-20T01:00:00.000Z',
    intake: { finance: { purpose: random.pick(words) } },
  })),
  editOf('write nonsense', 1, 'enterprise', ({ random }) => ({
    name: random.pick(['', 'x'.repeat(500)]),
    colour: 'red',
    districtCode: '',
  })),
];
