import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import './disclosure.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** What is in it, in small letters behind the title. */
  readonly note?: ReactNode;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** What is seldom needed, behind one line. */
export function Disclosure({ title, note, isOpen, onChange, children }: DisclosureProps) {
  return (
    <details
      className="disclosure"
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) onChange(event.currentTarget.open);
      }}
    >
      <summary>
        <ChevronRight size={15} aria-hidden className="disclosure-mark" />
        {title}
        {note !== undefined && !isOpen && <span className="quiet">{note}</span>}
      </summary>
      {isOpen && children}
    </details>
  );
}
