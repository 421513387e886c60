import type { ReactNode, Ref } from 'react';
import './toolbar.css';

interface ToolbarProps {
  readonly title?: ReactNode;
  readonly note?: ReactNode;
  /** For a title that takes the focus. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly children?: ReactNode;
}

/** The row over a list or a page: title and counts at the left, buttons at the right. */
export function Toolbar({ title, note, titleRef, children }: ToolbarProps) {
  return (
    <div className="toolbar">
      {title !== undefined && (
        <h1 className="toolbar-title" {...(titleRef ? { ref: titleRef, tabIndex: -1 } : {})}>
          {title}
        </h1>
      )}
      {note !== undefined && <span className="quiet">{note}</span>}
      <div className="toolbar-end">{children}</div>
    </div>
  );
}
