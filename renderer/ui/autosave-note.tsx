import type { AutosaveState } from './autosave.ts';
import { useTexts } from './use-texts.ts';
import { clockTime } from './when.ts';

/** Where the typed text stands, beside the title. Only a failure interrupts a screen reader. */
export function AutosaveNote({ state }: { state: AutosaveState }) {
  const say = useTexts();
  if (state.kind === 'failed') {
    return (
      <span role="alert" style={{ color: 'var(--danger)' }}>
        {say('autosave.failed')}
      </span>
    );
  }
  if (state.kind === 'saved')
    return <span className="quiet">{say('autosave.saved', { time: clockTime(state.at) })}</span>;
  return <span className="quiet">{say(`autosave.${state.kind}`)}</span>;
}
