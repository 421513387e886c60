import { channels } from '#shared/domain/channel.ts';
import { adoptions, consultModes, usefulness } from '#shared/domain/consultation.ts';
import { escalationLevels } from '#shared/domain/escalation.ts';
import {
  declineReasons,
  holdReasons,
  issueStates,
  lawfulness,
  resolutions,
  satisfactions,
} from '#shared/domain/issue-state.ts';
import { type CommandName, commandArgs } from '#shared/workflow/commands.ts';
import type { Say } from '../../../ui/use-texts.ts';
import type { FieldName } from './field-kinds.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const satisfied = commandArgs.close.shape.satisfaction.options;

/** What may be chosen in a field of a step, in words; nothing for fields that are not chosen from a list. */
export function choicesOf(say: Say, step: CommandName | null, field: FieldName): Choice[] {
  switch (field) {
    case 'resolution':
      return resolutions.map((value) => ({ value, label: say(`domain:resolution.${value}`) }));
    case 'satisfaction':
      return (step === 'close' ? satisfied : satisfactions).map((value) => ({
        value,
        label: say(`domain:satisfaction.${value}`),
      }));
    case 'declineReason':
      return declineReasons.map((value) => ({ value, label: say(`domain:declineReason.${value}`) }));
    case 'holdReason':
      return holdReasons.map((value) => ({ value, label: say(`domain:holdReason.${value}`) }));
    case 'lawful':
      return lawfulness.map((value) => ({ value, label: say(`domain:lawful.${value}`) }));
    case 'escalationLevel':
      return escalationLevels.map((level) => ({
        value: String(level),
        label: say(`domain:escalation.l${level}`),
      }));
    case 'mainState':
      return issueStates.map((value) => ({ value, label: say(`domain:state.${value}`) }));
    case 'consultMode':
      return consultModes.map((value) => ({ value, label: say(`domain:consultMode.${value}`) }));
    case 'adoption':
      return adoptions.map((value) => ({ value, label: say(`domain:adoption.${value}`) }));
    case 'usefulness':
      return usefulness.map((value) => ({ value, label: say(`domain:usefulness.${value}`) }));
    case 'channel':
      return channels.map((value) => ({ value, label: say(`domain:channel.${value}`) }));
    default:
      return [];
  }
}
