import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { issueNatures, urgencies } from '#shared/domain/issue.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { categories } from '#shared/routing/categories.ts';
import { useAsk } from '../../../client/ask.ts';
import { CheckField } from '../../../ui/fields/check-field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { isPanelCode } from '../../../ui/record-chips.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { categoryName } from '../../category-words.ts';
import { IntakeFields } from './intake-fields.tsx';
import { RoutingLine } from './routing-line.tsx';
import type { Routing } from './use-routing.ts';

/** The fields of the open issue. Its category and panel are prefilled from its words, and say so. */
export function IssueFields({ index, routing }: { index: number; routing: Routing }) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const category = useWatch({ control, name: `issues.${index}.categoryCode` });
  const panels = useAsk('reference.get', {}).data?.panels ?? [];
  const isGuess = !routing.isChosen && routing.suggestion !== null;
  useShortcuts([{ keys: 'Alt+Enter', name: say('visit:routing.take'), run: routing.take }]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className="draft-issue-fields">
      <TextField
        control={control}
        name={`issues.${index}.title`}
        label={say('visit:issue.name')}
        isRequired
        autoFocus
      />
      <TextField
        control={control}
        name={`issues.${index}.description`}
        label={say('visit:issue.description')}
        rows={2}
      />
      <RoutingLine routing={routing} />
      <div className="draft-row draft-issue-routing">
        <SelectField
          control={control}
          name={`issues.${index}.categoryCode`}
          label={say(isGuess ? 'visit:issue.categorySuggested' : 'visit:issue.category')}
          options={categories.map(({ code }) => ({ value: code, label: categoryName(say, code) }))}
          onPick={routing.chooseCategory}
          isRequired
        />
        <SelectField
          control={control}
          name={`issues.${index}.panelCode`}
          label={say(isGuess ? 'visit:issue.panelSuggested' : 'visit:issue.panel')}
          options={panels.map(({ code, name }) => ({
            value: code,
            label: isPanelCode(code) ? say(`domain:panel.${code}`) : name,
          }))}
          placeholder={say('visit:issue.noPanel')}
          onPick={routing.choosePanel}
          isClearable
        />
        <SelectField
          control={control}
          name={`issues.${index}.nature`}
          label={say('visit:issue.nature')}
          options={issueNatures.map((value) => ({ value, label: say(`domain:nature.${value}`) }))}
        />
        <SelectField
          control={control}
          name={`issues.${index}.urgency`}
          label={say('visit:issue.urgency')}
          options={urgencies.map((value) => ({ value, label: say(`domain:urgency.${value}`) }))}
        />
      </div>
      <IntakeFields index={index} />
      {category === 'OTH' && (
        <TextField
          control={control}
          name={`issues.${index}.categoryNote`}
          label={say('visit:issue.categoryNote')}
          isRequired
        />
      )}
      <TextField
        control={control}
        name={`issues.${index}.expectedOutcome`}
        label={say('visit:issue.outcome')}
      />
      <CheckField
        control={control}
        name={`issues.${index}.isConfidential`}
        label={say('visit:issue.confidential')}
        hint={say('visit:issue.confidentialHint')}
      />
      <TextField
        control={control}
        name={`issues.${index}.onSpotReply`}
        label={say('visit:issue.onSpot')}
        hint={say('visit:issue.onSpotHint')}
        rows={1}
        maxRows={6}
      />
    </div>
  );
}
