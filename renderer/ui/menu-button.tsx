import { Button as AntButton, Dropdown } from 'antd';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly onPick: () => void;
}

export interface MenuButtonProps {
  /** What the menu is for, heard by screen readers after the visible words. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** The item that holds now. */
  readonly chosen?: string;
  readonly size?: 'normal' | 'small';
  readonly children: ReactNode;
}

/** A button that opens a menu; arrows move in it, Escape closes it. */
export function MenuButton({ label, items, chosen, size = 'normal', children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = (next: boolean): void => {
    setOpen(next);
    if (!next) button.current?.focus();
  };
  return (
    <Dropdown
      open={isOpen}
      onOpenChange={show}
      trigger={['click']}
      autoFocus
      menu={{
        items: items.map(({ key, label: name }) => ({ key, label: name })),
        onClick: ({ key, domEvent }) => {
          domEvent.preventDefault();
          show(false);
          // What is opened takes the focus; the key that picked it is still down and would be pressed there again.
          setTimeout(() => items.find((item) => item.key === key)?.onPick());
        },
        selectable: chosen !== undefined,
        ...(chosen === undefined ? {} : { selectedKeys: [chosen] }),
      }}
    >
      <AntButton
        ref={button}
        type="text"
        size={size === 'small' ? 'small' : 'medium'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
      >
        {children}
        <span className="unseen">{label}</span>
        <ChevronDown size={14} aria-hidden />
      </AntButton>
    </Dropdown>
  );
}
