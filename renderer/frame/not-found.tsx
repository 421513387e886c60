import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { useTexts } from '../ui/use-texts.ts';

export function NotFound() {
  const say = useTexts();
  return (
    <EmptyState title={say('notFound.title')} hint={say('notFound.body')}>
      <Link to="/">{say('notFound.home')}</Link>
    </EmptyState>
  );
}
