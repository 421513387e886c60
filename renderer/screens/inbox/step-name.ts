import { chinese } from '#shared/text/chinese.ts';
import { useTexts } from '../../ui/use-texts.ts';

type Command = keyof typeof chinese.domain.command;

const isKnown = (command: string): command is Command => Object.hasOwn(chinese.domain.command, command);

/** A step by its name; one of a newer hub stands for itself. */
export function useStepName(): (command: string) => string {
  const say = useTexts();
  return (command) => (isKnown(command) ? say(`domain:command.${command}`) : command);
}
