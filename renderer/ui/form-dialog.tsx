import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useTexts } from './use-texts.ts';

interface FormDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What the main button says. */
  readonly run: string;
  readonly isBusy: boolean;
  readonly onSubmit: (event: FormEvent) => void;
  readonly onClose: () => void;
  /** Of the form inside. */
  readonly className: string;
  /** Pixels. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** A form in the middle of the window, to be sent or left. */
export function FormDialog(props: FormDialogProps) {
  const { isOpen, title, run, isBusy, onSubmit, onClose, className, width, children } = props;
  const say = useTexts();
  const id = useId();
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      {...(width === undefined ? {} : { width })}
      actions={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>{' '}
          <Button look="primary" type="submit" form={id} isBusy={isBusy}>
            {run}
          </Button>
        </>
      }
    >
      <form id={id} className={className} onSubmit={onSubmit} noValidate>
        {children}
      </form>
    </Dialog>
  );
}
