import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ShortcutLayer } from './keys/shortcuts.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The row of buttons at the bottom, the main one last. */
  readonly actions?: ReactNode;
  /** Pixels. */
  readonly width?: number;
}

/** A question in the middle of the window. What is below rests, its shortcuts too. */
export function Dialog({ isOpen, title, onClose, children, actions, width = 560 }: DialogProps) {
  return (
    <Modal
      open={isOpen}
      title={title}
      onCancel={onClose}
      footer={actions === undefined ? null : <ShortcutLayer>{actions}</ShortcutLayer>}
      width={width}
      mask={{ blur: false, closable: false }}
      destroyOnHidden
      centered
    >
      <ShortcutLayer>{children}</ShortcutLayer>
    </Modal>
  );
}
