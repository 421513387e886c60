import { useState } from 'react';
import { districtName } from '#shared/domain/districts.ts';
import type { ReportArchive } from '#shared/domain/report-archive.ts';
import { supervisorRoles } from '#shared/domain/scopes.ts';
import { useAsk } from '../../../client/ask.ts';
import { useToday } from '../../../client/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortTime } from '../../../ui/when.ts';
import { useNames } from '../../issues/names.ts';
import { ReportDialog } from './report-dialog.tsx';
import { reportTitle } from './report-title.ts';
import { SubmitReport } from './submit-report.tsx';

/** The reports as they were submitted; whoever supervises submits another one. */
export function ReportsCard() {
  const say = useTexts();
  const names = useNames();
  const today = useToday();
  const { data } = useAsk('reports.list', {});
  const { data: session } = useAsk('session.get', {});
  const [shown, setShown] = useState<ReportArchive | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const places = (session?.person?.grants ?? [])
    .filter(({ role }) => supervisorRoles.includes(role))
    .map(({ districtCode }) => districtCode);
  const reports = data?.reports ?? [];
  return (
    <Card
      title={say('statistics:report.title')}
      end={
        places.length > 0 && (
          <Button onClick={() => setSubmitting(true)}>{say('statistics:report.submit')}</Button>
        )
      }
    >
      {reports.length === 0 ? (
        <EmptyState title={say('statistics:report.empty')} hint={say('statistics:report.emptyHint')} />
      ) : (
        <p className="quiet">{say('statistics:report.hint')}</p>
      )}
      <ul className="reports">
        {reports.map((report) => (
          <li key={report.id}>
            <Button look="quiet" onClick={() => setShown(report)}>
              {reportTitle(say, report)}
            </Button>
            <span>
              {report.districtCode === null
                ? say('statistics:report.city')
                : districtName(report.districtCode)}
            </span>
            <span className="quiet">
              {say('statistics:report.made', {
                name: names.person(report.madeById),
                at: shortTime(report.madeAt, today),
              })}
            </span>
            {report.receivedAt === null && <Chip tone="info">{say('statistics:report.waiting')}</Chip>}
          </li>
        ))}
      </ul>
      {shown !== null && <ReportDialog report={shown} onClose={() => setShown(null)} />}
      {isSubmitting && <SubmitReport places={[...new Set(places)]} onClose={() => setSubmitting(false)} />}
    </Card>
  );
}
