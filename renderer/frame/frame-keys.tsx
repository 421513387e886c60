import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../client/desk-context.tsx';
import { useRights } from '../client/rights.ts';
import { useShortcuts } from '../ui/keys/shortcuts.tsx';
import { useNotify } from '../ui/notify.tsx';
import { useTexts } from '../ui/use-texts.ts';
import { newVisitKeys } from './new-visit-button.tsx';
import { focusNextPane } from './panes.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { useSyncNow } from './use-sync-now.ts';

/** The keys that work everywhere. On a firm's page a new visit is to that firm. */
export function FrameKeys() {
  const say = useTexts();
  const navigate = useNavigate();
  const { history } = useRouter();
  const notify = useNotify();
  const { isDesktop } = useDesk();
  const { canVisit } = useRights();
  const { syncNow } = useSyncNow();
  const { enterpriseId = null } = useParams({ strict: false });
  const [isSheetOpen, setSheetOpen] = useState(false);
  const newVisit = {
    keys: newVisitKeys(isDesktop),
    name: say('keys.newVisit'),
    run: () => void navigate({ to: '/visits/new', search: { enterpriseId } }),
  };
  useShortcuts([
    ...(canVisit ? [newVisit] : []),
    {
      keys: 'Ctrl+S',
      name: say('keys.syncNow'),
      run: () => {
        notify.done(say('saved'));
        syncNow();
      },
    },
    { keys: 'F6', name: say('keys.nextPane'), run: () => focusNextPane(document) },
    { keys: 'Alt+ArrowLeft', name: say('keys.back'), run: () => history.back() },
    { keys: 'Alt+ArrowRight', name: say('keys.forward'), run: () => history.forward() },
    { keys: '?', name: say('keys.sheet'), run: () => setSheetOpen(true) },
  ]);
  return <ShortcutSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />;
}
