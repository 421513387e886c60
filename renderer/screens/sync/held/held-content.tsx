import { useState } from 'react';
import type { HeldRow } from '#shared/contract/app/decisions.ts';
import { Button } from '../../../ui/button.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { fieldKind } from '../fields/field-kind.ts';
import { fieldName } from '../fields/field-name.ts';
import { useValueText } from '../fields/value-text.ts';

/** So many fields of a new record are read at a glance. */
const shownAtFirst = 6;

interface HeldContentProps {
  readonly held: HeldRow;
  /** Of the same fields, what another record says. */
  readonly instead?: HeldRow['content'];
}

/** What was written, field by field. */
export function HeldContent({ held, instead }: HeldContentProps) {
  const say = useTexts();
  const textOf = useValueText(say);
  const [isWhole, setWhole] = useState(false);
  const { tableName, kind, why } = held;
  const content = instead ?? held.content;
  if (content.length === 0) {
    return <p className="quiet">{say(why === 'newer' ? 'sync:held.unreadable' : 'sync:held.noContent')}</p>;
  }
  const table = kind === 'cmd' ? 'issue' : tableName;
  const shown = isWhole ? content : content.slice(0, shownAtFirst);
  const facts = shown.map(({ field, value }) => ({
    name: fieldName(say, table, field),
    value: (
      <span className="held-value">{textOf({ table, field }, value) || say('sync:conflict.empty')}</span>
    ),
    isWide: ['prose', 'contacts'].includes(String(fieldKind(table, field))),
  }));
  return (
    <div className="held-content">
      <FactList facts={facts} columns={held.first === null ? 2 : 1} />
      {content.length > shown.length && (
        <Button look="quiet" size="small" onClick={() => setWhole(true)}>
          {say('sync:held.moreContent', { count: content.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
