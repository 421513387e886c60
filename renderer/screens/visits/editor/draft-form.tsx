import { useEffect, useState } from 'react';
import { type FieldPath, FormProvider, useForm } from 'react-hook-form';
import type { KeptDraft } from '#shared/contract/app/visits.ts';
import { indicatorCodes } from '#shared/domain/indicators.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useRefusalSentence } from '../../../client/refusal-sentence.ts';
import { useToday } from '../../../client/time.ts';
import { join } from '../../../ui/join.ts';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { useMeeting } from '../../../ui/meeting.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { Attachments } from '../../attachments/attachments.tsx';
import { CommitmentsField } from './commitments-field.tsx';
import { ContactsField } from './contacts-field.tsx';
import { DraftHead } from './draft-head.tsx';
import { draftResolver } from './draft-resolver.ts';
import { asEnded } from './draft-writer.ts';
import { ElsewhereNotice } from './elsewhere-notice.tsx';
import { FirmGlance } from './firm-glance.tsx';
import { IndicatorsField } from './indicators-field.tsx';
import { IssuesField } from './issues-field.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { MinutesField } from './minutes-field.tsx';
import { hasMore, isMore, MoreFields } from './more-fields.tsx';
import { NextStepFields } from './next-step-fields.tsx';
import { showRefusedFields } from './refused-fields.ts';
import { useFinish } from './use-finish.ts';
import { useIssues } from './use-issues.ts';
import { useKeeping } from './use-keeping.ts';
import { FirmRow, WayRow } from './visit-rows.tsx';
import './draft-form.css';

const nobody = { name: '', title: '', phone: '' };

/** Every figure has its field, empty or not. */
const noFigures = Object.fromEntries(indicatorCodes.map((code) => [code, '']));

/** Somebody was met, so the first row is there to be filled. */
const shown = ({ savedAt: _, ...draft }: KeptDraft): VisitDraft => ({
  ...draft,
  contacts: draft.contacts.length > 0 ? draft.contacts : [nobody],
  indicators: { ...noFigures, ...draft.indicators },
});

interface DraftFormProps {
  readonly draft: KeptDraft;
  /** Shows the newer text of another window in place of what was typed here. */
  readonly onOpenLatest: (typed: VisitDraft) => Promise<void>;
}

/** The page of a visit that is being written: every field at once, what is known of the firm beside it. */
export function DraftForm({ draft, onOpenLatest }: DraftFormProps) {
  const today = useToday();
  const form = useForm<VisitDraft>({
    defaultValues: shown(draft),
    resolver: draftResolver(today),
    shouldFocusError: false,
  });
  return (
    <FormProvider {...form}>
      <Page draft={draft} form={form} onOpenLatest={onOpenLatest} />
    </FormProvider>
  );
}

interface PageProps extends DraftFormProps {
  readonly form: ReturnType<typeof useForm<VisitDraft>>;
}

function Page({ draft, form, onOpenLatest }: PageProps) {
  const say = useTexts();
  const notify = useNotify();
  const sentence = useRefusalSentence();
  const issues = useIssues();
  const { isOn: isMeeting } = useMeeting();
  const [isMoreOpen, setMoreOpen] = useState(hasMore(draft));
  const [wanted, setWanted] = useState<{ path: FieldPath<VisitDraft> } | null>(null);
  const keeping = useKeeping(form, draft, (error) => void showRefusedFields(form, error));

  const reveal = (path: FieldPath<VisitDraft>): void => {
    const [, index] = /^issues\.(\d+)/.exec(path) ?? [];
    if (index !== undefined) issues.open(issues.rows[Number(index)]?.id ?? null);
    if (isMore(path)) setMoreOpen(true);
    setWanted({ path });
  };
  const { setFocus } = form;
  useEffect(() => {
    if (wanted) setFocus(wanted.path);
  }, [wanted, setFocus]);

  const openLatest = async (): Promise<void> => {
    try {
      await onOpenLatest(form.getValues());
    } catch (error) {
      notify.problem(sentence(asEnded(error)));
    }
  };
  const { finish, isFinishing } = useFinish(form, keeping, reveal);
  useShortcuts([{ keys: 'Ctrl+Enter', name: say('visit:editor.finish'), run: finish }]);

  return (
    <>
      <DraftHead keeping={keeping} isFinishing={isFinishing} onFinish={finish} />
      {keeping.elsewhere && (
        <ElsewhereNotice elsewhere={keeping.elsewhere} onOpenLatest={() => void openLatest()} />
      )}
      <div className={join('draft', isMeeting && 'draft-meeting')}>
        <form
          className="draft-form"
          aria-label={say('visit:editor.form')}
          onSubmit={(event) => event.preventDefault()}
          noValidate
        >
          <FirmRow />
          <ContactsField />
          <WayRow />
          <MinutesField onIssue={issues.add} />
          <IssuesField issues={issues} />
          <CommitmentsField />
          <NextStepFields />
          <IndicatorsField />
          <Attachments owner={{ table: 'draft', id: draft.id }} />
          <MoreFields isOpen={isMoreOpen} onChange={setMoreOpen} />
        </form>
        {!isMeeting && <FirmGlance />}
      </div>
      <LeaveGuard keeping={keeping} />
    </>
  );
}
