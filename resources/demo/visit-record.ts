import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf, localTime } from '#shared/calendar/office-time.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { opStatuses, type Visit, visitModes, visitTypes } from '#shared/domain/visit.ts';
import type { Seeded } from './seeded.ts';
import type { Story } from './stories/story.ts';

type SentVisit = Omit<Visit, 'id' | 'visitNo' | 'receivedAt' | 'indicators'>;

const business = [
  '订单平稳，用工稳定，原料价格比上季度略有下降。',
  '满负荷生产，订单排到下个季度。',
  '外贸订单减少，正在转做国内客户，开工率约七成。',
  '新产线调试中，预计两个月后达产。',
  '受季节影响产量回落，设备检修按计划进行。',
] as [string, ...string[]];
const quietNotes = [
  '企业表示近期没有需要协调的问题。',
  '企业了解政策渠道，暂无诉求。',
  '上次反映的事项已经办结，企业认可。',
] as [string, ...string[]];
const policies = [
  '技术改造补助、设备更新贷款贴息',
  '专精特新申报、研发费用加计扣除',
  '免申即享清单、稳岗返还',
  '',
  '',
] as [string, ...string[]];
const suggestions = ['希望政策发布后有简明的对照表。', '希望同类检查合并进行。', '', '', ''] as [
  string,
  ...string[],
];

/** Mostly the first of a list, now and then another. */
const mostly = <T>(list: readonly [T, ...T[]], percent: number, seeded: Seeded): T =>
  seeded.happens(percent) ? list[0] : seeded.pick(list);

const numerals = [...'一二三四五'];

function minutesOf(stories: readonly Story[], seeded: Seeded): string {
  const paragraphs = [
    `经营情况：${seeded.pick(business)}`,
    ...(stories.length === 0
      ? [seeded.pick(quietNotes)]
      : stories.map(({ title, minutes }) => `反映“${title}”。${minutes}`)),
  ];
  return paragraphs.map((text, index) => `${numerals[index] ?? ''}、${text}`).join('\n');
}

export interface VisitMoments {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly capturedAt: string;
  readonly isOffline: boolean;
}

/** Clock times in Shanghai; null where the talk went over midnight or was not a matter of one day. */
function clockTimes({ startedAt, endedAt }: VisitMoments) {
  if (dayOf(startedAt) !== dayOf(endedAt)) return { startedTime: null, endedTime: null };
  const clock = (instant: string) => localTime(instant).slice(11);
  return { startedTime: clock(startedAt), endedTime: clock(endedAt) };
}

/** A finished visit as the commissioner's device sends it. */
export function visitRecord(
  firm: Enterprise,
  commissionerId: string,
  stories: readonly Story[],
  moments: VisitMoments,
  seeded: Seeded,
): SentVisit {
  const visitedOn = dayOf(moments.endedAt);
  const isJoint = seeded.happens(12);
  return {
    enterpriseId: firm.id,
    visitType: isJoint ? 'joint' : mostly(visitTypes, 60, seeded),
    visitMode: mostly(visitModes, 80, seeded),
    visitedOn,
    ...clockTimes(moments),
    leadVisitorId: commissionerId,
    coVisitors: isJoint ? [{ name: '演示专家乙', unit: '示例融资担保公司' }] : [],
    contacts: firm.contacts,
    purpose: stories.length === 0 ? '日常走访，了解经营情况' : '了解经营情况和困难',
    opStatus: mostly(opStatuses, 55, seeded),
    minutes: minutesOf(stories, seeded),
    policiesExplained: seeded.pick(policies),
    suggestions: seeded.pick(suggestions),
    nextStep: stories.length === 0 ? '' : '跟进诉求办理，办结后回访。',
    nextVisitOn: seeded.happens(45) ? shiftDay(visitedOn, seeded.between(14, 70)) : null,
    hasNoIssue: stories.length === 0,
    capturedAt: moments.capturedAt,
    isCapturedOffline: moments.isOffline,
  };
}
