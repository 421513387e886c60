import { groupings } from '#shared/domain/grouping.ts';
import type { ReportArchive } from '#shared/domain/report-archive.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ScrollPane } from '../../../ui/layout/scroll-pane.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { fullTime } from '../../../ui/when.ts';
import { FigureCard, figureSections } from '../figure-card.tsx';
import { GroupTable } from '../group-table.tsx';
import { reportTitle } from './report-title.ts';

/** A report as it was submitted: its sentence, its numbers, and what was said to it. */
export function ReportDialog({ report, onClose }: { report: ReportArchive; onClose: () => void }) {
  const say = useTexts();
  const { sentence, note, figures, breakdown, definitionVersion: version, asOf } = report;
  return (
    <Dialog isOpen title={reportTitle(say, report)} onClose={onClose} width={1000}>
      <ScrollPane className="report" label={reportTitle(say, report)}>
        <p>{sentence}</p>
        {note !== '' && <p>{note}</p>}
        <p className="quiet">{say('statistics:report.version', { version, asOf: fullTime(asOf) })}</p>
        {figureSections.map((section) => (
          <FigureCard key={section} section={section} figures={figures} />
        ))}
        {groupings.map((grouping) => {
          const rows = breakdown.filter(({ by }) => by === grouping);
          return rows.length === 0 ? null : <GroupTable key={grouping} grouping={grouping} rows={rows} />;
        })}
      </ScrollPane>
    </Dialog>
  );
}
