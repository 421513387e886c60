import { issueStates } from '#shared/domain/issue-state.ts';
import { lamps } from '#shared/workflow/lamp.ts';
import { Chip } from '../../ui/chip.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { isPanelCode, LampChip, PanelChip, StateChip, SyncChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';

const tones = ['neutral', 'info', 'warning', 'danger', 'success'] as const;
const panels = ['finance', 'digital', 'design', 'talent', 'legal'].filter(isPanelCode);
const marks = ['pending', 'synced', 'refused', 'conflict'] as const;

/** Every word on a tint: tones, states, lamps, panels, and where a record stands. */
export function ChipsCard() {
  const say = useTexts();
  return (
    <Card title={say('kit:chips')}>
      <div className="kit-row">
        {tones.map((tone) => (
          <Chip key={tone} tone={tone} glyph="●">
            {say(`kit:tone.${tone}`)}
          </Chip>
        ))}
      </div>
      <div className="kit-row">
        {issueStates.map((state) => (
          <StateChip key={state} state={state} />
        ))}
      </div>
      <div className="kit-row">
        {lamps.map((lamp) => (
          <LampChip key={lamp} lamp={lamp} />
        ))}
        {marks.map((mark) => (
          <SyncChip key={mark} mark={mark} />
        ))}
      </div>
      <div className="kit-row">
        {panels.map((code) => (
          <PanelChip key={code} code={code} />
        ))}
      </div>
    </Card>
  );
}
