import { useState } from 'react';
import { useAsk } from '../../client/ask.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { SignInForm } from '../session/sign-in-form.tsx';
import { useEnterDemo } from '../session/use-enter.ts';

/** The same person signs in to the hub again; nothing on the laptop changes meanwhile. */
export function SignInAgain() {
  const say = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { enter, isBusy } = useEnterDemo();
  const { data: session } = useAsk('session.get', {});
  const account = session?.person?.account ?? '';
  const isDemo = session?.known.some((person) => person.account === account && person.isDemo) ?? false;
  return (
    <>
      <Button size="small" isBusy={isBusy} onClick={() => (isDemo ? enter(account) : setOpen(true))}>
        {say('sync:signInAgain')}
      </Button>
      <Dialog isOpen={isOpen} title={say('session:again')} onClose={() => setOpen(false)} width={420}>
        <p className="quiet">{say('session:againHelp')}</p>
        <SignInForm account={account} />
      </Dialog>
    </>
  );
}
