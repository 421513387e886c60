import { useRights } from '../../client/rights.ts';
import { NewVisitButton } from '../../frame/new-visit-button.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** Why the list is empty, and the step that fills it. */
export function NoVisits({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const say = useTexts();
  const { canVisit } = useRights();
  if (isFiltered) {
    return (
      <EmptyState title={say('visit:list.filtered')} hint={say('visit:list.filteredHint')}>
        <Button onClick={onClear}>{say('visit:list.clear')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={say('visit:list.none')} {...(canVisit ? { hint: say('visit:list.noneHint') } : {})}>
      <NewVisitButton />
    </EmptyState>
  );
}
