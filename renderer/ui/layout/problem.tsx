import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { useTexts } from '../use-texts.ts';
import './empty-state.css';

/** One sentence about what went wrong, and what can be done now. */
export function Problem(props: { sentence: string; onRetry?: () => void; children?: ReactNode }) {
  const say = useTexts();
  const { sentence, onRetry, children } = props;
  return (
    <div className="empty" role="alert">
      <p>{sentence}</p>
      <div className="empty-actions">
        {onRetry && <Button onClick={onRetry}>{say('action.retry')}</Button>}
        {children}
      </div>
    </div>
  );
}
