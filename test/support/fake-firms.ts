import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { chains } from '#shared/domain/chains.ts';
import type { EnterpriseEvent } from '#shared/domain/enterprise-event.ts';

const names = [
  '示例智能装备',
  '示例精密模具',
  '示例光电',
  '示例新材料',
  '示例医疗器械',
  '示例汽车零部件',
  '示例储能科技',
];
const kinds = ['股份有限公司', '有限公司', '（烟台）有限公司'];

/** Invented firms of the demo district, `count` of them; the first is a chain leader with overdue issues. */
export function fakeFirms(count: number): EnterpriseRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `firm-${index}`,
    name: `${names[index % names.length]}${index < names.length ? '' : index}${kinds[index % kinds.length]}`,
    uscc: index % 9 === 8 ? null : '91370600MA3C1B2D3X',
    isUsccConfirmed: index % 5 !== 4,
    districtCode: '370699',
    address: '示例区创新路 18 号',
    industry: '专用设备制造业',
    chainCode: index % 3 === 0 ? (chains[index % chains.length]?.code ?? null) : null,
    chainRole: index % 3 === 0 ? (index % 6 === 0 ? 'leader' : 'member') : null,
    doublingFrom: index % 4 === 0 ? '2026-01-01' : null,
    doublingTo: null,
    tags: index % 2 === 0 ? [{ code: '专精特新', validFrom: null, validTo: null }] : [],
    contacts: [
      { name: '演示联系人', title: '总经理', phone: '138****0000' },
      { name: '演示联系人乙', title: '财务负责人', phone: '139****0000' },
    ],
    commissionerId: 'person-a',
    industryCode: null,
    leaderId: null,
    standingBasis: null,
    commissionerName: '演示账号甲',
    lastVisitOn: index % 4 === 3 ? null : '2026-09-08',
    openIssues: index % 5,
    overdueIssues: index % 5 === 1 ? 1 : 0,
    isPending: index === 3,
  }));
}

/** A firm's entry into its chain. */
export const fakeEntry: EnterpriseEvent = {
  id: 'entry-1',
  enterpriseId: 'firm-0',
  kind: 'chain',
  fromValue: null,
  toValue: { code: 'food', role: 'member' },
  effectiveOn: '2026-03-01',
  source: '示例链办〔2026〕3号',
  actorId: 'person-a',
  actorName: '演示账号甲',
  at: '2026-03-02T02:00:00.000Z',
};
