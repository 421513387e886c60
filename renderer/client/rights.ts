import { hasRoleAnywhere } from '#shared/domain/actor.ts';
import { mayRecordPlan, mayReveal, mayRuleOffice } from '#shared/domain/may-write.ts';
import { useAsk } from './ask.ts';

export interface Rights {
  readonly canVisit: boolean;
  readonly canKeepFirms: boolean;
  readonly canRuleOffice: boolean;
  readonly canRecordPlan: boolean;
  /** To see a contact's whole number, which is written down. */
  readonly canReveal: boolean;
}

/** What the person at this window may begin at all; the hub still judges each case by its district. */
export function useRights(): Rights {
  const { data: session } = useAsk('session.get', {});
  const actor = session?.person ?? { grants: [] };
  return {
    canVisit: hasRoleAnywhere(actor, ['commissioner']),
    canKeepFirms: hasRoleAnywhere(actor, ['commissioner', 'dispatcher']),
    canRuleOffice: mayRuleOffice(actor),
    canRecordPlan: mayRecordPlan(actor),
    canReveal: mayReveal(actor),
  };
}
