import type { FieldPath, UseFormReturn } from 'react-hook-form';
import { Refused } from '#shared/contract/reply.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';

type DraftPath = FieldPath<VisitDraft>;

/** What schemas call it, where the form's words call it otherwise. */
const codes: Readonly<Record<string, string>> = { too_big: 'too_long', too_small: 'required' };

/** The form's field for a path that the rules or the core name: companions are typed into one field. */
export function fieldAt(path: string): DraftPath {
  const bare = path.replace(/^draft\./, '');
  return (bare.startsWith('coVisitors') ? 'coVisitors' : bare) as DraftPath;
}

/** Puts a refusal's complaints at their fields. Returns the first of them, null when it names none. */
export function showRefusedFields(
  { setError }: Pick<UseFormReturn<VisitDraft>, 'setError'>,
  error: unknown,
): DraftPath | null {
  const fields = error instanceof Refused ? (error.refusal.fields ?? []) : [];
  for (const { path, code } of fields) setError(fieldAt(path), { type: code, message: codes[code] ?? code });
  return fields[0] ? fieldAt(fields[0].path) : null;
}
