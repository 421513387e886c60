import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '#shared/contract/app/session.ts';
import { refresh } from '../../client/query-client.ts';
import { usePreferences } from '../../state/preferences.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { DemoPeople } from './demo-people.tsx';
import { KnownPeople } from './known-people.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './first-screen.css';

/** Who works at this window: known people, demo people, or an account. */
export function FirstScreen({ session }: { session: Session }) {
  const say = useTexts();
  const { locale, setLocale } = usePreferences();
  const [account, setAccount] = useState('');
  return (
    <main className="first">
      <div className="first-sheet">
        <header className="first-head">
          <div>
            <h1>{say('product')}</h1>
            <p className="quiet">{say('session:lead')}</p>
          </div>
          <Choice
            label={say('language.label')}
            value={locale}
            options={[
              { value: 'zh-CN', label: say('language.zh-CN') },
              { value: 'en-US', label: say('language.en-US') },
            ]}
            onChange={setLocale}
          />
        </header>
        {!session.isHubReachable && <Unreachable session={session} />}
        {session.isHubReachable && session.demo.people.length > 0 && <DemoPeople demo={session.demo} />}
        <div className="first-columns">
          {session.known.length > 0 && <KnownPeople people={session.known} onChoose={setAccount} />}
          <section aria-labelledby="sign-in">
            <h2 id="sign-in">{say('session:signIn')}</h2>
            <SignInForm account={account} key={account} />
          </section>
        </div>
        <footer className="quiet">
          {say('session:hub', { url: session.hubUrl })} ·{' '}
          {say(session.isHubReachable ? 'session:reachable' : 'session:unreachable')}
        </footer>
      </div>
    </main>
  );
}

function Unreachable({ session }: { session: Session }) {
  const say = useTexts();
  const client = useQueryClient();
  return (
    <div className="first-offline" role="status">
      <p>
        <strong>{say('session:unreachable')}</strong>
      </p>
      <p>{say(session.known.length > 0 ? 'session:offlineHelp' : 'session:offlineNobody')}</p>
      <Button size="small" onClick={() => void refresh(client, ['session'])}>
        {say('session:retry')}
      </Button>
    </div>
  );
}
