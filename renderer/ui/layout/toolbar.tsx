import type { ReactNode } from 'react';
import './toolbar.css';

/** The row over a list or a page: title and counts at the left, buttons at the right. */
export function Toolbar(props: { title?: ReactNode; note?: ReactNode; children?: ReactNode }) {
  const { title, note, children } = props;
  return (
    <div className="toolbar">
      {title !== undefined && <h1 className="toolbar-title">{title}</h1>}
      {note !== undefined && <span className="quiet">{note}</span>}
      <div className="toolbar-end">{children}</div>
    </div>
  );
}
