import { Link } from '@tanstack/react-router';
import { measureOf } from '#resources/plan/measure-of.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { chainName } from '#shared/domain/chains.ts';
import type { chinese } from '#shared/text/chinese.ts';
import { useToday } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { PanelChip } from '../../../ui/record-chips.tsx';
import { type Say, useTexts } from '../../../ui/use-texts.ts';
import { shortDay, shortTime } from '../../../ui/when.ts';
import { categoryName } from '../../category-words.ts';
import { measureNumber, measureTitle, responsible } from '../../plan/plan-words.ts';
import { useNames } from '../names.ts';
import { proposedPanel } from '../proposed-panel.ts';
import { DueFact } from './due-fact.tsx';

function categoryWords(say: Say, { categoryCode, categoryNote }: IssueRow): string {
  const name = categoryName(say, categoryCode);
  return categoryNote === '' ? name : `${name} · ${categoryNote}`;
}

interface IssueFactsProps {
  readonly issue: IssueRow;
  readonly holds: { readonly enterprise: boolean; readonly visit: boolean };
}

/** Whose issue it is, who works on it, and until when. What this person may not open is named without a link. */
export function IssueFacts({ issue, holds }: IssueFactsProps) {
  const say = useTexts();
  const today = useToday();
  const names = useNames();
  const name = (key: keyof typeof chinese.issue.detail.fact) => say(`issue:detail.fact.${key}`);
  const proposed = proposedPanel(issue);
  const panel = issue.panelCode === null ? '' : <PanelChip code={issue.panelCode} />;
  const facts = [
    { name: name('firm'), value: holds.enterprise ? <FirmLink issue={issue} /> : issue.enterpriseName },
    {
      name: name('panel'),
      value: proposed === null ? panel : say('issue:proposed', { panel: names.panel(proposed) }),
    },
    { name: name('firmTags'), value: <FirmTags issue={issue} />, isWide: true },
    { name: name('category'), value: categoryWords(say, issue) },
    { name: name('leadUnit'), value: issue.leadUnitName },
    { name: name('measure'), value: <PlanMeasure issue={issue} />, isWide: true },
    {
      name: name('nature'),
      value: `${say(`domain:nature.${issue.nature}`)} · ${say(`domain:urgency.${issue.urgency}`)}`,
    },
    { name: name('assistUnits'), value: issue.assistUnitIds.map(names.unit).join(say('issue:step.join')) },
    { name: name('source'), value: <Source issue={issue} isHeld={holds.visit} /> },
    { name: name('handler'), value: issue.handlerId === null ? '' : names.person(issue.handlerId) },
    {
      name: name('received'),
      value: issue.receivedAt === null ? name('notReceived') : shortTime(issue.receivedAt, today),
    },
    { name: name('reporter'), value: issue.reporterName },
    { name: name('due'), value: <DueFact issue={issue} /> },
    { name: name('committed'), value: issue.committedOn === null ? '' : shortDay(issue.committedOn, today) },
  ];
  return (
    <div className="issue-facts">
      <FactList facts={facts} />
    </div>
  );
}

/** Which measure of the action plan it falls under, and who is responsible for that. */
function PlanMeasure({ issue }: { issue: IssueRow }) {
  const say = useTexts();
  const names = useNames();
  const measure = measureOf(issue);
  if (measure === null) return '—';
  return (
    <>
      <Link to="/plan" className="issue-measure">
        {measureNumber(measure)}
        {measureTitle(say, measure)}
      </Link>{' '}
      <span className="quiet">{responsible(say, measure, names.unit)}</span>
    </>
  );
}

function FirmLink({ issue }: { issue: IssueRow }) {
  return (
    <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: issue.enterpriseId }}>
      {issue.enterpriseName}
    </Link>
  );
}

function FirmTags({ issue: { chainRole, chainCode, isDoubling } }: { issue: IssueRow }) {
  const say = useTexts();
  if (chainRole === null && !isDoubling && chainCode === null) return '—';
  return (
    <span className="issue-chips">
      {chainRole !== null && <Chip>{say(`domain:chainRole.${chainRole}`)}</Chip>}
      {isDoubling && <Chip>{say('domain:kind.doubling')}</Chip>}
      {chainCode !== null && <Chip>{chainName(chainCode)}</Chip>}
    </span>
  );
}

function Source({ issue, isHeld }: { issue: IssueRow; isHeld: boolean }) {
  const say = useTexts();
  const source = say(`domain:source.${issue.source}`);
  if (issue.visitId === null || !isHeld) return source;
  return (
    <>
      {source}{' '}
      <Link to="/visits" search={{ id: issue.visitId }}>
        {say('issue:detail.toVisit')}
      </Link>
    </>
  );
}
