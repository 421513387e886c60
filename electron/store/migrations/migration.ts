/** One step of the shape of a person's database. A shipped one never changes: its file is locked by hash. */
export interface Migration {
  /** Its place in the list, counted from 1. */
  readonly no: number;
  readonly sql: string;
}
