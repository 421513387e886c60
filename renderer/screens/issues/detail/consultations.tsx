import type { Consultation } from '#shared/domain/consultation.ts';
import { useToday } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay, shortTime } from '../../../ui/when.ts';
import { useNames } from '../names.ts';

/** Which experts were asked what, what they advise, and what became of it; the oldest first. */
export function Consultations({ consultations }: { consultations: readonly Consultation[] }) {
  const say = useTexts();
  if (consultations.length === 0) return null;
  return (
    <section className="issue-part">
      <h3>{say('issue:course.consultations')}</h3>
      <ol className="issue-tasks">
        {consultations.map((entry) => (
          <Entry key={`${entry.expertId} ${entry.askedAt}`} entry={entry} />
        ))}
      </ol>
      <p className="quiet">{say('issue:course.advisory')}</p>
    </section>
  );
}

const tones = {
  asked: 'warning',
  taken: 'info',
  declined: 'neutral',
  given: 'warning',
  released: 'success',
} as const;

function Entry({ entry }: { entry: Consultation }) {
  const say = useTexts();
  const names = useNames();
  const today = useToday();
  const { expertId, mode, question, dueOn, askedByName, askedAt, state, reason, adoption, effect } = entry;
  const isAwaited = state === 'asked' || state === 'taken';
  return (
    <li>
      <b>{names.person(expertId)}</b> <Chip tone={tones[state]}>{say(`domain:consultState.${state}`)}</Chip>{' '}
      <span className="quiet">
        {say('issue:course.consultedBy', { name: askedByName, at: shortTime(askedAt, today) })}{' '}
        {say(`domain:consultMode.${mode}`)}
      </span>{' '}
      {isAwaited && (
        <Chip tone={dueOn < today ? 'danger' : 'neutral'}>
          {say('issue:course.opinionBy', { on: shortDay(dueOn, today) })}
        </Chip>
      )}
      <p className="issue-words">{question}</p>
      {reason !== '' && <p className="issue-words quiet">{reason}</p>}
      <Opinion entry={entry} />
      {adoption !== null && (
        <p className="issue-words">
          <Chip tone={adoption === 'not_adopted' ? 'neutral' : 'success'}>
            {say(`domain:adoption.${adoption}`)}
          </Chip>{' '}
          {say('issue:course.effect', { text: effect })}
        </p>
      )}
      {entry.rating !== null && <Chip>{say(`domain:usefulness.${entry.rating}`)}</Chip>}
    </li>
  );
}

const parts = ['diagnosis', 'advice', 'risks', 'nextSteps'] as const;

function Opinion({ entry: { opinion, state } }: { entry: Consultation }) {
  const say = useTexts();
  const today = useToday();
  if (opinion === null) return null;
  const { byName: name, at, version } = opinion;
  return (
    <>
      <p className="quiet">
        {say('issue:course.opinionVersion', { name, at: shortTime(at, today), version })}{' '}
        {state === 'given' && <Chip tone="warning">{say('issue:course.notForFirm')}</Chip>}
      </p>
      {parts
        .filter((part) => opinion[part] !== '')
        .map((part) => (
          <p key={part} className="issue-words">
            <span className="quiet">{say(`issue:step.field.${part}`)}</span> {opinion[part]}
          </p>
        ))}
    </>
  );
}
