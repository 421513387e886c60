import { getRouteApi } from '@tanstack/react-router';
import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { supervisorRoles } from '#shared/domain/scopes.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { fullTime } from '../../ui/when.ts';
import { FigureCard } from './figure-card.tsx';
import { GroupCard } from './group-card.tsx';
import { PeriodPicks } from './period-picks.tsx';
import { ReportsCard } from './reports/reports-card.tsx';
import { periodOf } from './search.ts';
import { WorkloadCard } from './workload-card.tsx';
import './statistics.css';

const route = getRouteApi('/statistics');

/** What is reported: every figure with what it was reckoned from, in total, by group, and by what lies with whom. */
export function StatisticsPage() {
  const say = useTexts();
  const today = useToday();
  const search = route.useSearch();
  const { from, to } = periodOf(search, today);
  const asked = { from, to, districtCode: search.district, grouping: search.by };
  const query = useAsk('statistics.reckon', asked, { keepsLast: true });
  return (
    <>
      <Toolbar title={say('statistics:title')} note={say('statistics:period.span', { from, to })}>
        <PeriodPicks />
      </Toolbar>
      <Answer query={query}>{(answer) => <Figures {...answer} />}</Answer>
    </>
  );
}

function Figures({ figures, groups, workloads, asOf, version }: Output<AppApi, 'statistics.reckon'>) {
  const navigate = route.useNavigate();
  const { by, district } = route.useSearch();
  const { data: session } = useAsk('session.get', {});
  const grants = session?.person?.grants ?? [];
  const isSupervising = (grant: RoleGrant): boolean =>
    supervisorRoles.includes(grant.role) &&
    (district === null || [null, district].includes(grant.districtCode));
  return (
    <ScrollPane className="statistics-page">
      <Stamp asOf={asOf} version={version} />
      <div className="statistics-columns">
        <div>
          <FigureCard section="handling" figures={figures} />
        </div>
        <div>
          <FigureCard section="visits" figures={figures} />
          <FigureCard section="firm" figures={figures} />
          <FigureCard section="oversight" figures={figures} />
          <FigureCard section="panels" figures={figures} />
        </div>
      </div>
      <GroupCard
        grouping={by}
        groups={groups}
        onGroup={(next) => void navigate({ search: (old) => ({ ...old, by: next }) })}
      />
      <ReportsCard />
      <WorkloadCard workloads={workloads} isOwn={!grants.some(isSupervising)} />
    </ScrollPane>
  );
}

function Stamp({ asOf, version }: { asOf: string; version: number }) {
  const say = useTexts();
  const { data: status } = useAsk('sync.status', {});
  const at = fullTime(asOf);
  const synced = status?.lastSyncedAt ?? null;
  return (
    <p className="quiet">
      {synced === null
        ? say('statistics:stampNever', { at })
        : say('statistics:stampSynced', { at, synced: fullTime(synced) })}{' '}
      {say('statistics:version', { version })}
    </p>
  );
}
