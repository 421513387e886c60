import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { isDoubling } from '#shared/domain/enterprise.ts';
import { channelOf } from '#shared/workflow/channel.ts';

const fastVisits = 3;
const normalVisits = 2;

export interface ChosenFirms {
  readonly firms: readonly EnterpriseRow[];
  /** How many of them the list did not bring. */
  readonly added: number;
}

/**
 * Three firms of the fast channel, a chain firm and a doubling firm among them, and two others. Those of the list
 * come first; the district fills up what the list lacks. `today` is YYYY-MM-DD.
 */
export function chooseFirms(
  ofList: readonly EnterpriseRow[],
  ofDistrict: readonly EnterpriseRow[],
  today: string,
): ChosenFirms {
  const listed = new Set(ofList.map(({ id }) => id));
  const all = [...ofList, ...ofDistrict.filter(({ id }) => !listed.has(id))];
  const chosen = new Map<string, EnterpriseRow>();
  const take = (count: number, isWanted: (firm: EnterpriseRow) => boolean): void => {
    for (const firm of all.filter((each) => isWanted(each) && !chosen.has(each.id)).slice(0, count))
      chosen.set(firm.id, firm);
  };
  const isFast = (firm: EnterpriseRow) => channelOf(firm, today) === 'fast';
  take(1, ({ chainRole }) => chainRole !== null);
  take(1, (firm) => isDoubling(firm, today));
  take(fastVisits - chosen.size, isFast);
  take(normalVisits, (firm) => !isFast(firm));
  take(fastVisits + normalVisits - chosen.size, () => true);
  const firms = [...chosen.values()];
  return { firms, added: firms.filter(({ id }) => !listed.has(id)).length };
}
