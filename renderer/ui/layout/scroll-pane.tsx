import type { ReactNode, Ref } from 'react';

interface ScrollPaneProps {
  readonly className: string;
  /** Makes it a region of its own, to which F6 goes. */
  readonly label?: string;
  readonly paneRef?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A part of the window that scrolls by itself; the focus can go there, so that keys scroll it too. */
export function ScrollPane({ className, label, paneRef, children }: ScrollPaneProps) {
  const place = label === undefined ? {} : { 'aria-label': label, 'data-pane': true };
  const Part = label === undefined ? 'div' : 'section';
  return (
    <Part ref={paneRef as never} className={className} tabIndex={0} {...place}>
      {children}
    </Part>
  );
}
