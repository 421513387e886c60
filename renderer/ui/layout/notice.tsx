import type { ReactNode } from 'react';
import './notice.css';

/** A sentence that stays on the page while it holds; never red, since nothing is lost. */
export function Notice(props: { tone?: 'info' | 'warning'; end?: ReactNode; children: ReactNode }) {
  const { tone = 'info', end, children } = props;
  return (
    <div className={`notice notice-${tone}`} role="status">
      <p>{children}</p>
      {end}
    </div>
  );
}
