import type { Session } from '#shared/contract/app/session.ts';
import { role } from '#shared/domain/role.ts';
import { useTexts } from '../../ui/use-texts.ts';
import { useEnterDemo } from './use-enter.ts';

/** The demo district's people as cards, by what they do. */
export function DemoPeople({ demo }: { demo: Session['demo'] }) {
  const say = useTexts();
  const { enter, isBusy } = useEnterDemo();
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{say('session:demo')}</h2>
      <p className="quiet">{say('session:demoHelp', { district: demo.district })}</p>
      <ul className="first-cards">
        {demo.people.map((person) => {
          const known = role.safeParse(person.role);
          return (
            <li key={person.account}>
              <button
                type="button"
                className="first-card"
                disabled={isBusy}
                onClick={() => enter(person.account)}
              >
                <strong>{person.name}</strong>
                <span>{person.title}</span>
                {known.success && <span className="quiet">{say(`session:roleTask.${known.data}`)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
