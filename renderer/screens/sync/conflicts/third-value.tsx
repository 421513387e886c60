import { type KeyboardEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ConflictDecision, ConflictRow } from '#shared/contract/app/decisions.ts';
import type { Field } from '#shared/domain/record.ts';
import { tableNamed, tableNames } from '#shared/domain/tables.ts';
import { Button } from '../../../ui/button.tsx';
import { isComposing } from '../../../ui/keys/match-keys.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { fieldKind } from '../fields/field-kind.ts';
import { ValueField, type ValueForm } from '../fields/value-field.tsx';
import { placeOf } from './sides.ts';

interface ThirdValueProps {
  readonly conflict: ConflictRow;
  /** What the field begins with. */
  readonly start: ConflictDecision['to'];
  readonly isBusy: boolean;
  readonly onApply: (to: ConflictDecision['to']) => void;
  readonly onClose: () => void;
}

function fieldOf({ tableName, field }: ConflictRow): Field | null {
  const table = tableNames.find((name) => name === tableName);
  const fields: Readonly<Record<string, Field>> = table ? tableNamed(table).fields : {};
  return fields[field] ?? null;
}

/** What was typed as the record holds it; null when the field does not take it. */
function readValue(
  field: Field | null,
  kind: ReturnType<typeof fieldKind>,
  typed: unknown,
): { to: ConflictDecision['to'] } | null {
  if (!field) return null;
  const isEmpty = typed === '' || typed === null || typed === undefined;
  const value = isEmpty && field.schema.safeParse(null).success ? null : typed;
  if (isEmpty && value !== null && kind !== 'line' && kind !== 'prose') return null;
  const parsed = field.schema.safeParse(value);
  return parsed.success ? { to: parsed.data as ConflictDecision['to'] } : null;
}

/** A third value in the control that fits the field. Ctrl+Enter takes it, Esc closes. */
export function ThirdValue({ conflict, start, isBusy, onApply, onClose }: ThirdValueProps) {
  const say = useTexts();
  const kind = fieldKind(conflict.tableName, conflict.field);
  const [field] = useState(() => fieldOf(conflict));
  const form = useForm<ValueForm>({ defaultValues: { value: start } });
  const submit = form.handleSubmit(({ value }) => {
    const read = readValue(field, kind, value);
    if (read) onApply(read.to);
    else form.setError('value', { message: 'invalid' }, { shouldFocus: true });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.ctrlKey) void submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className="third-value" onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <ValueField control={form.control} place={placeOf(conflict)} kind={kind} />
      <div className="third-value-end">
        <Button onClick={onClose}>{say('sync:conflict.cancel')}</Button>
        <Button look="primary" type="submit" keys="Ctrl+Enter" isBusy={isBusy}>
          {say('sync:conflict.apply')}
        </Button>
      </div>
    </form>
  );
}
