import { useFormContext } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Disclosure } from '../../../ui/layout/disclosure.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

const more = ['purpose', 'policiesExplained', 'suggestions'] as const;

export function isMore(path: string): boolean {
  return more.some((name) => name === path);
}

export function hasMore(draft: VisitDraft): boolean {
  return more.some((name) => draft[name] !== '');
}

/** What is seldom filled; open from the start where something stands in it. */
export function MoreFields({ isOpen, onChange }: { isOpen: boolean; onChange: (isOpen: boolean) => void }) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  return (
    <Disclosure
      title={say('visit:editor.more')}
      note={say('visit:editor.moreHint')}
      isOpen={isOpen}
      onChange={onChange}
    >
      <div className="draft-more">
        <TextField control={control} name="purpose" label={say('visit:field.purpose')} />
        <TextField control={control} name="policiesExplained" label={say('visit:field.policies')} rows={1} />
        <TextField control={control} name="suggestions" label={say('visit:field.suggestions')} rows={1} />
      </div>
    </Disclosure>
  );
}
