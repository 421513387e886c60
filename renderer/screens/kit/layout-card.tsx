import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { FactList } from '../../ui/layout/fact-list.tsx';
import { Notice } from '../../ui/layout/notice.tsx';
import { Pending } from '../../ui/layout/pending.tsx';
import { Problem } from '../../ui/layout/problem.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** What stands around: facts, notices, what is empty, what failed, what opens. */
export function LayoutCard() {
  const say = useTexts();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(true);
  const [isAsked, setAsked] = useState(false);
  const facts = [
    { name: say('kit:one'), value: say('kit:sentence') },
    { name: say('kit:two'), value: '42' },
  ];
  return (
    <Card title={say('kit:layout')} end={<Button onClick={() => setAsked(true)}>{say('kit:dialog')}</Button>}>
      <FactList facts={facts} />
      <Notice end={<Button size="small">{say('kit:one')}</Button>}>{say('kit:sentence')}</Notice>
      <Notice tone="warning">{say('kit:sentence')}</Notice>
      <Disclosure title={say('kit:one')} note={say('kit:hint')} isOpen={isOpen} onChange={setOpen}>
        {say('kit:sentence')}
      </Disclosure>
      <EmptyState title={say('kit:sentence')} hint={say('kit:hint')} />
      <Problem sentence={say('kit:sentence')} onRetry={() => undefined} />
      <Pending />
      <div className="kit-row">
        <Button onClick={() => notify.done(say('kit:sentence'))}>{say('kit:tone.success')}</Button>
        <Button onClick={() => notify.problem(say('kit:sentence'))}>{say('kit:tone.warning')}</Button>
        <Button onClick={() => notify.undoable(say('kit:sentence'), () => undefined)}>
          {say('action.undo')}
        </Button>
      </div>
      <Dialog
        isOpen={isAsked}
        title={say('kit:dialog')}
        onClose={() => setAsked(false)}
        actions={<Button onClick={() => setAsked(false)}>{say('action.cancel')}</Button>}
      >
        {say('kit:sentence')}
      </Dialog>
    </Card>
  );
}
