import type { PanelCode } from '../routing/category.ts';
import { line, oneOf, type Question, yesNo } from './question.ts';

/** The intake checklist of each panel, in the order in which one asks. Source: the panels' practice in the domain's table. */
const checklists: Readonly<Record<PanelCode, readonly Question[]>> = {
  finance: [
    line('purpose'),
    line('amount'),
    oneOf('term', 'short', 'middle', 'long'),
    line('existing'),
    oneOf('credit', 'good', 'overdue', 'unknown'),
    line('bank'),
    yesNo('tutor'),
  ],
  digital: [
    line('trade'),
    line('pain'),
    oneOf('connected', 'none', 'some', 'most'),
    line('systems'),
    line('budget'),
    yesNo('diagnosed'),
    line('wish'),
  ],
  design: [
    line('product'),
    oneOf('stage', 'concept', 'prototype', 'production'),
    line('need'),
    yesNo('patent'),
    line('budget'),
    line('deadline'),
  ],
  talent: [
    line('post'),
    line('count'),
    line('skill'),
    line('salary'),
    line('start'),
    oneOf('policy', 'title', 'housing', 'school', 'none'),
  ],
  legal: [
    line('matter'),
    line('opponent'),
    line('amount'),
    oneOf('dispute', 'none', 'court', 'arbitration'),
    line('deadline'),
    oneOf('secrecy', 'normal', 'internal', 'secret'),
  ],
};

/** What the panel with this code asks; nothing for a panel of the office's own. */
export function checklistOf(panelCode: string | null): readonly Question[] {
  return panelCode !== null && Object.hasOwn(checklists, panelCode) ? checklists[panelCode as PanelCode] : [];
}
