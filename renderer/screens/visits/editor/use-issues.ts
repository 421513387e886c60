import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { IssueDraft, VisitDraft } from '#shared/domain/visit-draft.ts';
import { useDesk } from '../../../client/desk-context.tsx';
import { issueFromText } from './issue-from-text.ts';

interface RemovedIssue {
  readonly index: number;
  readonly issue: IssueDraft;
}

export interface Issues {
  readonly rows: readonly { readonly key: string; readonly id: string }[];
  /** The one whose fields are shown; the others are one line each. */
  readonly openId: string | null;
  readonly open: (id: string | null) => void;
  /** Adds one, made of a text that was noted already, and opens it. */
  readonly add: (text: string) => void;
  readonly remove: (index: number) => void;
  /** What was removed last and can still be brought back. */
  readonly removed: RemovedIssue | null;
  readonly undo: () => void;
}

/** The issues of the draft that the form around holds. */
export function useIssues(): Issues {
  const { newId } = useDesk();
  const { control, setValue, getValues, clearErrors } = useFormContext<VisitDraft>();
  const { fields, append, insert, remove } = useFieldArray({ control, name: 'issues', keyName: 'key' });
  const [openId, setOpenId] = useState<string | null>(null);
  const [removed, setRemoved] = useState<RemovedIssue | null>(null);
  return {
    rows: fields,
    openId,
    open: setOpenId,
    add: (text) => {
      const issue = issueFromText(newId(), text);
      append(issue, { shouldFocus: false });
      setValue('hasNoIssue', false);
      clearErrors('hasNoIssue');
      setOpenId(issue.id);
      setRemoved(null);
    },
    remove: (index) => {
      const issue = getValues(`issues.${index}`);
      remove(index);
      setRemoved({ index, issue });
    },
    removed,
    undo: () => {
      if (!removed) return;
      insert(removed.index, removed.issue, { shouldFocus: false });
      setValue('hasNoIssue', false);
      setOpenId(removed.issue.id);
      setRemoved(null);
    },
  };
}
