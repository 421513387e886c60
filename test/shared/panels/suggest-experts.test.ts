import { expect, it } from 'vitest';
import type { Expert } from '#shared/domain/expert.ts';
import { suggestExperts } from '#shared/panels/suggest-experts.ts';

const expert = (personId: string | null, changes: Partial<Expert> = {}): Expert => ({
  id: `expert-${personId ?? changes.name}`,
  panelCode: 'finance',
  personId,
  name: personId ?? '',
  unitName: '',
  title: '',
  specialities: [],
  validFrom: null,
  validTo: null,
  conflicts: [],
  setById: null,
  receivedAt: null,
  setAt: null,
  ...changes,
});

const issue = {
  panelCode: 'finance',
  enterpriseId: 'firm',
  title: '担保公司要求反担保',
  description: '企业想做 MES 改造贷款',
};

const suggest = (experts: readonly Expert[], loads: Record<string, number> = {}) =>
  suggestExperts(experts, issue, { today: '2026-11-26', loadOf: (id) => loads[id] ?? 0 });

it('puts first who knows what the issue speaks of, then who has less in hand, and says why', () => {
  const experts = [
    expert('busy', { specialities: ['担保增信'] }),
    expert('free', { specialities: ['融资担保'] }),
    expert('other', { specialities: ['上市辅导'] }),
    expert('latin', { specialities: ['mes', '担保'] }),
  ];
  const { fitting } = suggest(experts, { busy: 3, free: 1 });
  expect(fitting.map(({ personId, fits, load }) => [personId, fits, load])).toEqual([
    ['latin', ['mes', '担保'], 0],
    ['free', ['融资担保'], 1],
    ['busy', ['担保增信'], 3],
    ['other', [], 0],
  ]);
});

it('leaves out who has interests in the firm, and tells who', () => {
  const { fitting, away } = suggest([expert('clean'), expert('tied', { conflicts: ['firm'] })]);
  expect(fitting.map(({ personId }) => personId)).toEqual(['clean']);
  expect(away.map(({ personId }) => personId)).toEqual(['tied']);
});

it('asks nobody outside the panel, out of office, or without an account', () => {
  const experts = [
    expert('legal', { panelCode: 'legal' }),
    expert('past', { validTo: '2026-11-25' }),
    expert('future', { validFrom: '2026-11-27' }),
    expert(null, { name: '外部专家' }),
    expert('today', { validFrom: '2026-11-26', validTo: '2026-11-26' }),
  ];
  expect(suggest(experts).fitting.map(({ personId }) => personId)).toEqual(['today']);
});
