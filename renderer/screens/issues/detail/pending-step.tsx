import type { PendingCommand } from '#shared/contract/app/issues.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { refusalSentence } from '../../../client/refusal-sentence.ts';
import { useTell } from '../../../client/tell.ts';
import { useToday } from '../../../client/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../../ui/when.ts';
import { StepWords } from '../steps/step-words.tsx';
import type { StepArgs } from '../steps/typed-steps.ts';

interface PendingStepProps {
  readonly step: PendingCommand;
  /** The step may be taken now, so what was typed can be used again. */
  readonly isOffered: boolean;
  readonly onUse: (name: CommandName, args: StepArgs) => void;
}

/** A step that the hub has not accepted: it waits, or it was refused, with the reason and what was typed. */
export function PendingStep({ step, isOffered, onUse }: PendingStepProps) {
  const say = useTexts();
  const today = useToday();
  const dismiss = useTell('issues.dismiss');
  const { opId, name, args, authoredAt, refusal } = step;
  const time = (
    <time dateTime={authoredAt} title={fullTime(authoredAt)} className="timeline-time">
      {shortTime(authoredAt, today)}
    </time>
  );
  if (refusal === null) {
    return (
      <li className="timeline-open">
        {time} <b>{say(`domain:command.${name}`)}</b>{' '}
        <Chip tone="warning" glyph="⇅">
          {say('issue:timeline.waiting')}
        </Chip>
        <StepWords args={args} />
      </li>
    );
  }
  return (
    <li className="timeline-open">
      {time} <b>{say(`domain:command.${name}`)}</b>{' '}
      <Chip tone="danger" glyph="↩">
        {say('issue:timeline.refused')}
      </Chip>
      <p>{refusalSentence(say, refusal)}</p>
      <StepWords args={args} />
      <div className="timeline-actions">
        {isOffered && (
          <Button size="small" onClick={() => onUse(name, args)}>
            {say('issue:timeline.again')}
          </Button>
        )}
        <Button size="small" isBusy={dismiss.isPending} onClick={() => dismiss.mutate({ opId })}>
          {say('issue:timeline.dismiss')}
        </Button>
      </div>
    </li>
  );
}
