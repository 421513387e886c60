import { useEffect, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { categoryOf } from '#shared/routing/categories.ts';
import type { RoutingSuggestion } from '#shared/routing/suggest.ts';
import { useSettled } from '../../../ui/use-settled.ts';
import { bestSuggestion } from './routed.ts';

const pause = 250;

export interface Routing {
  readonly suggestion: RoutingSuggestion | null;
  /** Someone chose; what the issue holds is no longer a suggestion. */
  readonly isChosen: boolean;
  /** What the issue holds is what is suggested. */
  readonly isSame: boolean;
  readonly take: () => void;
  readonly chooseCategory: (code: string | null) => void;
  readonly choosePanel: () => void;
}

/** Keeps category and panel of one issue as suggested by its words, until someone chooses. */
export function useRouting(index: number): Routing {
  const { control, setValue, getFieldState } = useFormContext<VisitDraft>();
  const [title, description, isChosen, categoryCode, panelCode] = useWatch({
    control,
    name: [
      `issues.${index}.title`,
      `issues.${index}.description`,
      `issues.${index}.isRoutingChosen`,
      `issues.${index}.categoryCode`,
      `issues.${index}.panelCode`,
    ],
  });
  const settledTitle = useSettled(title, pause);
  const settledText = useSettled(description, pause);
  const suggestion = useMemo(
    () => bestSuggestion({ title: settledTitle, description: settledText }),
    [settledTitle, settledText],
  );
  const wantedCategory = suggestion?.categoryCode ?? null;
  const wantedPanel = suggestion?.panelCode ?? null;
  const isSettled = settledTitle === title && settledText === description;
  const isSame = categoryCode === wantedCategory && panelCode === wantedPanel;

  useEffect(() => {
    if (!isSettled || isChosen || isSame) return;
    const path = `issues.${index}.categoryCode` as const;
    setValue(path, wantedCategory, { shouldValidate: getFieldState(path).invalid });
    setValue(`issues.${index}.panelCode`, wantedPanel);
  }, [isSettled, isChosen, isSame, wantedCategory, wantedPanel, index, setValue, getFieldState]);

  const choose = (): void => setValue(`issues.${index}.isRoutingChosen`, true);
  return {
    suggestion,
    isChosen,
    isSame,
    take: () => {
      if (!suggestion) return;
      setValue(`issues.${index}.categoryCode`, suggestion.categoryCode);
      setValue(`issues.${index}.panelCode`, suggestion.panelCode);
      choose();
    },
    chooseCategory: (code) => {
      setValue(`issues.${index}.panelCode`, categoryOf(code ?? '')?.panelCode ?? null);
      choose();
    },
    choosePanel: choose,
  };
}
