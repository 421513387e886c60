import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { bool, instant, json, personRef, type RowOf, record, text } from './record.ts';

/** The lists whose filters can be kept. */
const viewScreens = ['issues', 'enterprises', 'visits'] as const;

export const viewName = z.string().trim().min(1).max(30).refine(isPlainLine);

/** What stands in the address of a list: its filters, without what is selected. */
const viewSearch = z.record(z.string().max(40), z.union([z.string().max(200), z.boolean()]));

/**
 * The filters of a list under a name (视图). Never changed: what renames or removes one is a row of its own with the
 * same key, and of those the one that the hub received last is in force; what still waits comes after them all.
 */
export const savedView = record('saved_view', {
  viewKey: text(z.uuid(), 'once'),
  name: text(viewName, 'once'),
  screen: text(z.enum(viewScreens), 'once'),
  search: json(viewSearch, 'once'),
  ownerId: text(personRef, 'once'),
  /** Whether colleagues see it: those of the district, or of the whole city where that is null. */
  isShared: bool(z.boolean(), 'once'),
  districtCode: text(z.string().nullable(), 'once'),
  isRemoved: bool(z.boolean(), 'once'),
  setAt: text(instant, 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
});
export type SavedView = RowOf<typeof savedView>;
