import { useState } from 'react';
import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { useTell } from '../../client/tell.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { fileSize } from '../attachments/file-size.ts';

/** A copy of what lies on this laptop, and whether it is whole. */
export function DataCard() {
  const say = useTexts();
  const backup = useTell('store.backup');
  const verify = useTell('store.verify');
  const [checks, setChecks] = useState<Output<AppApi, 'store.verify'>['checks']>([]);
  return (
    <Card title={say('settings:section.data')}>
      <p>{say('settings:data.backupHint')}</p>
      <div className="settings-run">
        <Button isBusy={backup.isPending} onClick={() => backup.mutate({})}>
          {say('settings:data.backup')}
        </Button>
        <span role="status">
          {backup.data &&
            say('settings:data.backedUp', { file: backup.data.file, size: fileSize(backup.data.size) })}
        </span>
      </div>
      <p>{say('settings:data.verifyHint')}</p>
      <div className="settings-run">
        <Button
          isBusy={verify.isPending}
          onClick={() => verify.mutate({}, { onSuccess: (answer) => setChecks(answer.checks) })}
        >
          {say('settings:data.verify')}
        </Button>
        <span role="status">
          {checks.length > 0 &&
            say(checks.every(({ isSound }) => isSound) ? 'settings:data.sound' : 'settings:data.unsound')}
        </span>
      </div>
      <ul className="settings-checks">
        {checks
          .filter(({ isSound }) => !isSound)
          .map(({ name, detail }) => (
            <li key={name}>
              {say(`settings:data.check.${name}`)} {detail}
            </li>
          ))}
      </ul>
    </Card>
  );
}
