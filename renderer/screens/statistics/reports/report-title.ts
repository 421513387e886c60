import type { ReportArchive } from '#shared/domain/report-archive.ts';
import type { Say } from '../../../ui/use-texts.ts';

/** What a report is about: 月报 2026-10-01 至 2026-10-31. */
export function reportTitle(say: Say, { kind, periodFrom, periodTo }: ReportArchive): string {
  return say('statistics:report.line', {
    kind: say(`statistics:report.kinds.${kind}`),
    from: periodFrom,
    to: periodTo,
  });
}
