import type { CommandName } from '#shared/workflow/commands.ts';
import { Button } from '../../../ui/button.tsx';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { MenuButton } from '../../../ui/menu-button.tsx';
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
  const { usual, rare } = offeredSteps(allowed);
  useShortcuts(
    usual.flatMap(({ name, keys }) =>
      keys === null
        ? []
        : [
            {
              keys,
              name: say(`domain:command.${name}`),
              group: say('issue:keys.step'),
              run: () => onOpen(name),
            },
          ],
    ),
  );
  if (allowed.length === 0) return null;
  return (
    <fieldset className="step-bar">
      <legend className="unseen">{say('issue:step.bar')}</legend>
      {usual.map(({ name, keys }, index) => (
        <Button
          key={name}
          look={index === 0 && open === null ? 'primary' : 'plain'}
          {...(keys === null ? {} : { keys })}
          onClick={() => onOpen(name)}
        >
          {say(`domain:command.${name}`)}
        </Button>
      ))}
      {rare.length > 0 && (
        <MenuButton
          label={say('issue:step.moreLabel')}
          items={rare.map((name) => ({
            key: name,
            label: say(`domain:command.${name}`),
            onPick: () => onOpen(name),
          }))}
        >
          {say('issue:step.more')}
        </MenuButton>
      )}
    </fieldset>
  );
}
