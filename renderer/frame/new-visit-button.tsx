import { useNavigate } from '@tanstack/react-router';
import { useDesk } from '../client/desk-context.tsx';
import { useRights } from '../client/rights.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/use-texts.ts';

/** Browsers keep Ctrl+N for themselves and open a window of their own with it. */
export function newVisitKeys(isDesktop: boolean): string {
  return isDesktop ? 'Ctrl+N' : 'Alt+N';
}

/** Begins a visit, to a firm or to one still to be chosen; only commissioners have it. */
export function NewVisitButton({ enterpriseId = null }: { enterpriseId?: string | null }) {
  const say = useTexts();
  const navigate = useNavigate();
  const { isDesktop } = useDesk();
  const { canVisit } = useRights();
  if (!canVisit) return null;
  return (
    <Button
      look="primary"
      keys={newVisitKeys(isDesktop)}
      onClick={() => void navigate({ to: '/visits/new', search: { enterpriseId, withPersonId: null } })}
    >
      {say('nav.newVisit')}
    </Button>
  );
}
