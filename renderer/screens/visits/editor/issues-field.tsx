import { Plus } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Counter } from '../../../ui/counter.tsx';
import { CheckField } from '../../../ui/fields/check-field.tsx';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { IssueItem } from './issue-item.tsx';
import type { Issues } from './use-issues.ts';

/** The focus was on what went away; undoing is the nearest. Stable, so it acts once. */
const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();

/** What the firm asked for, or the statement that it asked for nothing. */
export function IssuesField({ issues }: { issues: Issues }) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const { rows, removed } = issues;
  return (
    <section className="draft-part" aria-label={say('visit:issue.title')}>
      <div className="draft-part-head">
        <h2>
          {say('visit:issue.title')} {rows.length > 0 && <Counter count={rows.length} />}
        </h2>
        <span className="quiet">{say('visit:issue.hint')}</span>
        <Button size="small" icon={<Plus size={14} />} keys="Ctrl+I" onClick={() => issues.add('')}>
          {say('visit:issue.add')}
        </Button>
      </div>
      {rows.map(({ key, id }, index) => (
        <IssueItem
          key={key}
          index={index}
          isOpen={id === issues.openId}
          onOpen={(isOpen) => issues.open(isOpen ? id : null)}
          onRemove={() => issues.remove(index)}
        />
      ))}
      {removed && (
        <Notice
          end={
            <Button size="small" onClick={issues.undo} ref={focusOnce}>
              {say('visit:issue.undo')}
            </Button>
          }
        >
          {removed.issue.title === ''
            ? say('visit:issue.removedUntitled')
            : say('visit:issue.removed', { title: removed.issue.title })}
        </Notice>
      )}
      {rows.length === 0 && (
        <CheckField
          control={control}
          name="hasNoIssue"
          label={say('visit:issue.none')}
          hint={say('visit:issue.noneHint')}
        />
      )}
    </section>
  );
}
