import type { ReactNode } from 'react';
import { join } from './join.ts';
import './chip.css';

export type ChipTone =
  | 'neutral'
  | 'info'
  | 'warning'
  | 'danger'
  | 'success'
  | 'finance'
  | 'digital'
  | 'design'
  | 'talent'
  | 'legal';

/** A word on a tint. State is never told by colour alone: `glyph` stands before the word. */
export function Chip(props: { tone?: ChipTone; glyph?: string; title?: string; children: ReactNode }) {
  const { tone = 'neutral', glyph, title, children } = props;
  return (
    <span className={join('chip', `chip-${tone}`)} {...(title === undefined ? {} : { title })}>
      {glyph !== undefined && <span aria-hidden>{glyph}</span>}
      {children}
    </span>
  );
}
