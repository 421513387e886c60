/** The five shipped panels; the code is the one of the panel's record. */
export type PanelCode = 'finance' | 'digital' | 'design' | 'talent' | 'legal';

/** A small class (小类) and the words that speak for it: 1 is a hint, 3 is clear, 5 decides. */
export interface SmallClass {
  readonly code: string;
  readonly words: Readonly<Record<string, number>>;
}

/** A class of issues (大类) with its usual receivers. Names are in the text catalogue, topic `category`. */
export interface Category {
  readonly code: string;
  /** The panel that advises by default; null when none does. */
  readonly panelCode: PanelCode | null;
  /** The units that lead by default, the usual one first. */
  readonly leadUnitIds: readonly string[];
  /** The government of the firm's district leads (区市政府), before any of `leadUnitIds`. */
  readonly isDistrictLed: boolean;
  readonly smallClasses: readonly SmallClass[];
}

/** The unit of a district's government (区市政府、管委). */
export function districtUnitId(districtCode: string): string {
  return `unit-${districtCode}`;
}

/** The ids of the units that usually lead such an issue of a firm in this district, the usual one first. */
export function leadUnitIdsOf(
  category: Pick<Category, 'isDistrictLed' | 'leadUnitIds'>,
  districtCode: string,
): string[] {
  return [...(category.isDistrictLed ? [districtUnitId(districtCode)] : []), ...category.leadUnitIds];
}
