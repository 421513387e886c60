import { useState } from 'react';
import type { Session } from '#shared/contract/app/session.ts';
import { role } from '#shared/domain/role.ts';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { useEnterDemo } from './use-enter.ts';

/** As many as leave the form for an account in sight, and enough for the whole way of an issue. */
const shownAtOnce = 16;

/** The demo district's people as cards, by what they do; those that are seldom wanted stand behind one line. */
export function DemoPeople({ demo }: { demo: Session['demo'] }) {
  const say = useTexts();
  const [isOpen, setOpen] = useState(false);
  const more = demo.people.slice(shownAtOnce);
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{say('session:demo')}</h2>
      <p className="quiet">{say('session:demoHelp', { district: demo.district })}</p>
      <Cards people={demo.people.slice(0, shownAtOnce)} />
      {more.length > 0 && (
        <div className="first-more">
          <Disclosure
            title={say('session:demoMore', { count: more.length })}
            isOpen={isOpen}
            onChange={setOpen}
          >
            <Cards people={more} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}

function Cards({ people }: { people: Session['demo']['people'] }) {
  const say = useTexts();
  const { enter, isBusy } = useEnterDemo();
  return (
    <ul className="first-cards">
      {people.map((person) => {
        const known = role.safeParse(person.role);
        return (
          <li key={person.account}>
            <button
              type="button"
              className="first-card"
              disabled={isBusy}
              onClick={() => enter(person.account)}
            >
              <span className="first-who">
                <strong>{person.name}</strong>
                <span>{person.title}</span>
              </span>
              {known.success && <span className="quiet">{say(`session:roleTask.${known.data}`)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
