import { Popover as AntPopover } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import './popover.css';

export interface PopoverProps {
  /** The words of the button that opens it. */
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Words that explain, behind a button beside what they explain. It takes the focus, and Escape gives it back. */
export function Popover({ label, title, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <AntPopover
      open={isOpen}
      onOpenChange={setOpen}
      afterOpenChange={(isShown) => {
        if (isShown) content.current?.focus();
      }}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      styles={{ container: { border: '1px solid var(--line)' } }}
      title={title}
      content={
        <div
          ref={content}
          className="popover"
          role="dialog"
          aria-label={title}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          {children}
        </div>
      }
    >
      <button
        ref={button}
        type="button"
        className="popover-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        {label}
      </button>
    </AntPopover>
  );
}
