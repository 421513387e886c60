import type { Session } from '#shared/contract/app/session.ts';
import { useTexts } from '../../ui/use-texts.ts';
import { useEnterDemo } from './use-enter.ts';

interface KnownPeopleProps {
  readonly people: Session['known'];
  /** A person with a password: the form takes the account over. */
  readonly onChoose: (account: string) => void;
}

/** The people who signed in on this laptop before; they can enter without the hub. */
export function KnownPeople({ people, onChoose }: KnownPeopleProps) {
  const say = useTexts();
  const { enter, isBusy } = useEnterDemo();
  return (
    <section aria-labelledby="known">
      <h2 id="known">{say('session:known')}</h2>
      <p className="quiet">{say('session:knownHelp')}</p>
      <ul className="first-known">
        {people.map(({ account, name, title, isDemo }) => (
          <li key={account}>
            <button
              type="button"
              className="first-card"
              disabled={isBusy}
              onClick={() => (isDemo ? enter(account) : onChoose(account))}
            >
              <span className="first-who">
                <strong>{name}</strong>
                <span>{title}</span>
              </span>
              <span className="quiet">{isDemo ? say('session:knownDemo') : account}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
