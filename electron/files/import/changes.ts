import { shiftDay } from '#shared/calendar/calendar.ts';
import {
  type ChainRole,
  type Enterprise,
  type EnterpriseContact,
  isDoubling,
} from '#shared/domain/enterprise.ts';
import { nameKey } from './known-firms.ts';
import type { ReadFirm } from './read-firm.ts';

export type FirmValues = Omit<Enterprise, 'id'>;
export type FirmChanges = Partial<FirmValues>;

/** A firm of which nothing is known yet. */
export const blankFirm: FirmValues = {
  name: '',
  uscc: null,
  isUsccConfirmed: false,
  districtCode: '',
  address: '',
  industry: '',
  chainCode: null,
  chainRole: null,
  doublingFrom: null,
  doublingTo: null,
  tags: [],
  contacts: [],
  commissionerId: null,
  industryCode: null,
  leaderId: null,
  standingBasis: null,
};

function chainRoleOf(read: ReadFirm, firm: FirmValues): ChainRole | null {
  if (read.chainRole === 'outside') return null;
  if (read.chainRole !== null) return read.chainRole;
  return firm.chainRole ?? (read.chainCode === null ? null : 'member');
}

/** Both ends of the doubling plan; a mere yes begins today unless the firm is in it already. */
function doublingOf(
  read: ReadFirm,
  firm: FirmValues,
  today: string,
): Pick<FirmValues, 'doublingFrom' | 'doublingTo'> {
  const { doublingFrom, doublingTo } = firm;
  if (read.isDoubling === false) {
    if (!isDoubling(firm, today) || doublingFrom === null) return { doublingFrom, doublingTo };
    const yesterday = shiftDay(today, -1);
    return { doublingFrom, doublingTo: yesterday < doublingFrom ? doublingFrom : yesterday };
  }
  const isOver = doublingTo !== null && doublingTo < today;
  const kept = doublingFrom !== null && !isOver ? doublingFrom : today;
  const from = read.doublingFrom ?? (read.isDoubling ? kept : doublingFrom);
  const endsBefore = doublingTo !== null && from !== null && from !== doublingFrom && doublingTo < from;
  return { doublingFrom: from, doublingTo: read.doublingTo ?? (endsBefore ? null : doublingTo) };
}

function tagsOf({ tags }: ReadFirm, firm: FirmValues): FirmValues['tags'] {
  const fresh = tags.filter((code) => !firm.tags.some((tag) => tag.code === code));
  return [...firm.tags, ...fresh.map((code) => ({ code, validFrom: null, validTo: null }))];
}

function contactsOf({ contact }: ReadFirm, firm: FirmValues): EnterpriseContact[] {
  if (contact === null) return firm.contacts;
  const known = firm.contacts.find(({ name }) => name === contact.name);
  if (!known) return [...firm.contacts, contact];
  const mended = { ...known, title: contact.title || known.title, phone: contact.phone || known.phone };
  return firm.contacts.map((entry) => (entry === known ? mended : entry));
}

/** The firm as it stands once the row has been taken over; what the row does not say stays. */
function merged(read: ReadFirm, firm: FirmValues, today: string): FirmValues {
  const takesCode = read.code !== '' && read.code !== firm.uscc;
  return {
    ...firm,
    name: nameKey(read.name) === nameKey(firm.name) ? firm.name : read.name,
    uscc: takesCode ? read.code : firm.uscc,
    isUsccConfirmed: takesCode ? read.isCodeDoubtful : firm.isUsccConfirmed,
    districtCode: read.districtCode ?? firm.districtCode,
    address: read.address || firm.address,
    industry: read.industry || firm.industry,
    chainCode: read.chainCode ?? firm.chainCode,
    chainRole: chainRoleOf(read, firm),
    ...doublingOf(read, firm, today),
    tags: tagsOf(read, firm),
    contacts: contactsOf(read, firm),
    commissionerId: read.commissionerId ?? firm.commissionerId,
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that a row changes on a firm; none of them is ever emptied by an empty cell. `today` is YYYY-MM-DD. */
export function changesOf(read: ReadFirm, firm: FirmValues, today: string): FirmChanges {
  const after = merged(read, firm, today);
  const changed = (Object.keys(blankFirm) as (keyof FirmValues)[]).filter(
    (key) => !isSame(after[key], firm[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
