import { useEffect, useState } from 'react';
import { type FieldPath, FormProvider, useForm } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useToday } from '../../../client/time.ts';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { ContactsField } from './contacts-field.tsx';
import { DraftHead } from './draft-head.tsx';
import { draftResolver } from './draft-resolver.ts';
import { FirmGlance } from './firm-glance.tsx';
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

/** Somebody was met, so the first row is there to be filled. */
const shown = (draft: VisitDraft): VisitDraft => ({
  ...draft,
  contacts: draft.contacts.length > 0 ? draft.contacts : [nobody],
});

/** The page of a visit that is being written: every field at once, what is known of the firm beside it. */
export function DraftForm({ draft }: { draft: VisitDraft }) {
  const today = useToday();
  const form = useForm<VisitDraft>({
    defaultValues: shown(draft),
    resolver: draftResolver(today),
    shouldFocusError: false,
  });
  return (
    <FormProvider {...form}>
      <Page id={draft.id} form={form} isMoreFilled={hasMore(draft)} />
    </FormProvider>
  );
}

interface PageProps {
  readonly id: string;
  readonly form: ReturnType<typeof useForm<VisitDraft>>;
  readonly isMoreFilled: boolean;
}

function Page({ id, form, isMoreFilled }: PageProps) {
  const say = useTexts();
  const issues = useIssues();
  const [isMoreOpen, setMoreOpen] = useState(isMoreFilled);
  const [wanted, setWanted] = useState<{ path: FieldPath<VisitDraft> } | null>(null);
  const keeping = useKeeping(form, id, (error) => void showRefusedFields(form, error));

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

  const { finish, isFinishing } = useFinish(form, keeping, reveal);
  useShortcuts([{ keys: 'Ctrl+Enter', name: say('visit:editor.finish'), run: finish }]);

  return (
    <>
      <DraftHead
        state={keeping.state}
        isFinishing={isFinishing}
        onFinish={finish}
        onRemove={keeping.remove}
      />
      <div className="draft">
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
          <NextStepFields />
          <MoreFields isOpen={isMoreOpen} onChange={setMoreOpen} />
        </form>
        <FirmGlance />
      </div>
      <LeaveGuard keeping={keeping} />
    </>
  );
}
