import type { PanelChecklist } from '../domain/panel-checklist.ts';
import { received } from '../domain/receipt-order.ts';
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

/** What the program asks for the panel with this code; nothing for a panel of the office's own. */
function shippedOf(panelCode: string): readonly Question[] {
  return Object.hasOwn(checklists, panelCode) ? checklists[panelCode as PanelCode] : [];
}

/** A shipped question that this program does not know is left out; an own one is answered as it is worded. */
function questionsOf({ panelCode, questions }: Kept): Question[] {
  const shipped = shippedOf(panelCode);
  return questions.flatMap(({ code, own }) => {
    if (own === null) return shipped.find((question) => question.code === code) ?? [];
    const { label, options } = own;
    return { code, label, answer: options.length === 0 ? ('line' as const) : { oneOf: options } };
  });
}

type Kept = Pick<PanelChecklist, 'id' | 'panelCode' | 'questions' | 'receivedAt'>;

const keptFor = (panelCode: string, kept: readonly Kept[]): Kept[] =>
  received(kept.filter((one) => one.panelCode === panelCode));

/** What the panel with this code asks: as its lead set it last, otherwise as it is shipped. */
export function checklistOf(panelCode: string | null, kept: readonly Kept[]): readonly Question[] {
  if (panelCode === null) return [];
  const last = keptFor(panelCode, kept).at(-1);
  return last === undefined ? shippedOf(panelCode) : questionsOf(last);
}

/** Every question that the panel asks or has ever asked, so that an old answer can be read; the newest lists first. */
export function everAsked(panelCode: string, kept: readonly Kept[]): readonly Question[] {
  const asked = new Map<string, Question>();
  const lists = [...keptFor(panelCode, kept).toReversed().map(questionsOf), shippedOf(panelCode)];
  for (const question of lists.flat()) {
    if (!asked.has(question.code)) asked.set(question.code, question);
  }
  return [...asked.values()];
}
