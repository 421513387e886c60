import { useAsk } from '../../client/ask.ts';
import { isPanelCode } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';

export interface Names {
  readonly unit: (id: string) => string;
  readonly person: (id: string) => string;
  readonly panel: (code: string) => string;
}

/** The names behind ids; an id that this laptop does not know stands for itself. */
export function useNames(): Names {
  const say = useTexts();
  const { data: reference } = useAsk('reference.get', {});
  return {
    unit: (id) => reference?.units.find((unit) => unit.id === id)?.name ?? id,
    person: (id) => reference?.people.find((person) => person.id === id)?.name ?? id,
    panel: (code) =>
      isPanelCode(code)
        ? say(`domain:panel.${code}`)
        : (reference?.panels.find((panel) => panel.code === code)?.name ?? code),
  };
}
