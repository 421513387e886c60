import { useBlocker } from '@tanstack/react-router';
import { useDesk } from '../../../client/desk-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import type { Keeping } from './use-keeping.ts';

/** Every way to another screen waits until all that was typed is on disk; where that fails, the person decides. */
export function LeaveGuard({ keeping: { state, flush, elsewhere } }: { keeping: Keeping }) {
  const say = useTexts();
  const { isDesktop } = useDesk();
  const { status, reset, proceed } = useBlocker({
    shouldBlockFn: () =>
      flush().then(
        () => false,
        () => true,
      ),
    // The desktop's window would simply not close, without saying why.
    enableBeforeUnload: () => !isDesktop && state.kind === 'failed',
    withResolver: true,
  });
  const stay = (): void => reset?.();
  return (
    <Dialog
      isOpen={status === 'blocked'}
      title={elsewhere === null ? say('visit:leave.title') : say('visit:leave.elsewhereTitle')}
      onClose={stay}
      width={440}
      actions={
        <>
          <Button onClick={() => proceed?.()}>{say('visit:leave.go')}</Button>{' '}
          <Button look="primary" onClick={stay}>
            {say('visit:leave.stay')}
          </Button>
        </>
      }
    >
      <p>{elsewhere === null ? say('visit:leave.ask') : say('visit:leave.elsewhereAsk')}</p>
    </Dialog>
  );
}
