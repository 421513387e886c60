import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';

export function NewVisit() {
  const say = useTexts();
  return <Toolbar title={say('nav.newVisit')} />;
}
