import type { ChainRole } from '../domain/enterprise.ts';
import type { LedgerWords } from './column.ts';

/** What a ledger calls the class of a firm (企业类别). */
export interface FirmClass {
  readonly chainRole: ChainRole | null;
  /** On the day that the row is about. */
  readonly isDoubling: boolean;
}

/** 链主, 链上, 倍增 or both of them, otherwise 其他. */
export function firmClassText({ chainRole, isDoubling }: FirmClass, { ledger, domain }: LedgerWords): string {
  const classes = [
    ...(chainRole === null ? [] : [domain.chainRole[chainRole]]),
    ...(isDoubling ? [domain.kind.doubling] : []),
  ];
  return classes.length === 0 ? domain.kind.other : classes.join(ledger.join);
}
