import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';

export function VisitEditor() {
  const say = useTexts();
  return <Toolbar title={say('nav.visits')} />;
}
