import type { ReactNode } from 'react';
import './empty-state.css';

/** What stands where nothing is yet: what belongs here, and the step that brings the first one. */
export function EmptyState(props: { title: string; hint?: ReactNode; children?: ReactNode }) {
  const { title, hint, children } = props;
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="empty-hint">{hint}</p>}
      {children !== undefined && <div className="empty-actions">{children}</div>}
    </div>
  );
}
