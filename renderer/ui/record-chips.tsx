import { chinese } from '#shared/text/chinese.ts';
import { Chip, type ChipTone } from './chip.tsx';
import { useTexts } from './use-texts.ts';

type Domain = typeof chinese.domain;
export type PanelCode = keyof Domain['panel'];
export type LampCode = keyof Domain['lamp'];
export type StateCode = keyof Domain['state'];
export type SyncMarkCode = keyof Domain['syncMark'];

export const isPanelCode = (code: string | null): code is PanelCode =>
  code !== null && Object.hasOwn(chinese.domain.panel, code);

/** A panel with its character and colour; one that the office added itself is shown by its code. */
export function PanelChip({ code, isShort = false }: { code: string; isShort?: boolean }) {
  const say = useTexts();
  if (!isPanelCode(code)) return <Chip>{code}</Chip>;
  return (
    <Chip tone={code} glyph={say(`domain:panelGlyph.${code}`)}>
      {say(isShort ? `domain:panelShort.${code}` : `domain:panel.${code}`)}
    </Chip>
  );
}

const lampLooks: Readonly<Record<LampCode, { tone: ChipTone; glyph: string }>> = {
  none: { tone: 'neutral', glyph: '○' },
  green: { tone: 'info', glyph: '◐' },
  yellow: { tone: 'warning', glyph: '◆' },
  red: { tone: 'danger', glyph: '▲' },
  flash: { tone: 'danger', glyph: '▲' },
};

/** The lamp of a running clock; `children` may say more than its name, such as 超期 1 日. */
export function LampChip({ lamp, title, children }: { lamp: LampCode; title?: string; children?: string }) {
  const say = useTexts();
  return (
    <Chip {...lampLooks[lamp]} {...(title === undefined ? {} : { title })}>
      {children ?? say(`domain:lamp.${lamp}`)}
    </Chip>
  );
}

const stateLooks: Readonly<Record<StateCode, { tone: ChipTone; glyph: string }>> = {
  draft: { tone: 'neutral', glyph: '✎' },
  submitted: { tone: 'neutral', glyph: '○' },
  info_needed: { tone: 'warning', glyph: '↩' },
  accepted: { tone: 'neutral', glyph: '○' },
  dispatched: { tone: 'info', glyph: '◔' },
  in_progress: { tone: 'info', glyph: '◐' },
  replied: { tone: 'info', glyph: '◕' },
  callback: { tone: 'neutral', glyph: '◇' },
  closed_solved: { tone: 'success', glyph: '●' },
  closed_explained: { tone: 'neutral', glyph: '●' },
  closed_on_spot: { tone: 'success', glyph: '●' },
  not_accepted: { tone: 'neutral', glyph: '✕' },
  consulting: { tone: 'info', glyph: '◑' },
  on_hold: { tone: 'warning', glyph: '‖' },
  long_term: { tone: 'warning', glyph: '▤' },
  withdrawn: { tone: 'neutral', glyph: '✕' },
  merged: { tone: 'neutral', glyph: '⇒' },
};

export function StateChip({ state }: { state: StateCode }) {
  const say = useTexts();
  return <Chip {...stateLooks[state]}>{say(`domain:state.${state}`)}</Chip>;
}

const markLooks: Readonly<Record<SyncMarkCode, { tone: ChipTone; glyph: string }>> = {
  pending: { tone: 'warning', glyph: '⇅' },
  synced: { tone: 'success', glyph: '✓' },
  refused: { tone: 'danger', glyph: '↩' },
  conflict: { tone: 'danger', glyph: '⚠' },
};

/** Where a record stands between this laptop and the hub. */
export function SyncChip({ mark }: { mark: SyncMarkCode }) {
  const say = useTexts();
  return <Chip {...markLooks[mark]}>{say(`domain:syncMark.${mark}`)}</Chip>;
}
