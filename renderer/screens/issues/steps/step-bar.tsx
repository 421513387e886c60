import type { CommandName } from '#shared/workflow/commands.ts';
import { Button } from '../../../ui/button.tsx';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { offeredSteps } from './step-keys.ts';
import './step-bar.css';

interface StepBarProps {
  readonly allowed: readonly CommandName[];
  /** The step whose form is open. */
  readonly open: CommandName | null;
  readonly onOpen: (name: CommandName) => void;
}

/** The steps that this person may take now; each opens its form. */
export function StepBar({ allowed, open, onOpen }: StepBarProps) {
  const say = useTexts();
  const steps = offeredSteps(allowed);
  useShortcuts(
    steps.map(({ name, keys }) => ({
      keys,
      name: say(`domain:command.${name}`),
      group: say('issue:keys.step'),
      run: () => onOpen(name),
    })),
  );
  if (steps.length === 0) return null;
  return (
    <fieldset className="step-bar">
      <legend className="unseen">{say('issue:step.bar')}</legend>
      {steps.map(({ name, keys }, index) => (
        <Button
          key={name}
          look={index === 0 && open === null ? 'primary' : 'plain'}
          keys={keys}
          onClick={() => onOpen(name)}
        >
          {say(`domain:command.${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}
