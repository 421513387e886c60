import type { SqlValue } from '#shared/domain/columns.ts';
import type { TableName } from '#shared/domain/tables.ts';

/** A synced record as it lies in SQL: the record's own columns beside what the hub keeps for every row. */
export type RecordColumns = {
  id: string;
  /** Unique over all tables: the compact id of the row in the feed. */
  row_no: number;
  /** The hub sequence under which the content last changed. */
  seq: number;
  /** JSON: the operation that wrote each field; `*` is the one that created the row. */
  fv: string;
  deleted_at: string | null;
} & Record<string, SqlValue>;

export type HubTables = Record<TableName, RecordColumns> & {
  hub_meta: { k: string; v: string };
  hub_shard: { shard: number; head: number; last_row_no: number };
  number_counter: { name: string; last: number };
  sx_inbox: {
    op_id: string;
    device: string;
    n: number;
    user_id: string;
    tx_id: string;
    body: string;
    body_sha: string;
    received_at: string;
    is_clock_suspect: number;
    verdict: string | null;
    code: string | null;
    params: string | null;
    seq: number | null;
  };
  sx_reused: { op_id: string; body_sha: string; body: string; device: string; received_at: string };
  sx_audit: {
    seq: number;
    i: number;
    tbl: string;
    pk: string;
    field: string;
    old: string | null;
    new: string | null;
    op_id: string;
    prev_op_id: string | null;
    actor: string | null;
    hlc: string;
    at: string;
    reason: string | null;
  };
  sx_scope: { id: number; name: string };
  sx_feed: {
    scope: number;
    row_no: number;
    tbl: number;
    seq: number;
    op: number;
    ha: number;
    hb: number;
  };
  sx_digest: { scope: number; n: number; a: number; b: number };
  sx_floor: { scope: number; seq: number; row_no: number };
  sx_move: { tbl: string; pk: string; done_to: number };
  sx_blob: { sha: string; size: number; stored_at: string };
  sx_blob_giver: { sha: string; person_id: string };
  sx_upload: { id: string; sha: string; size: number; person_id: string; expires_at: string };
  sx_grant: {
    id: string;
    user_id: string;
    role: string;
    district_code: string | null;
    panel_code: string | null;
    unit_id: string | null;
    chain_code: string | null;
    from_at: string;
    to_at: string | null;
  };
  sx_device: {
    device: string;
    user_id: string;
    created_at: string;
    last_seen_at: string;
    token_hash: string | null;
    previous_token_hash: string | null;
    sign_key: string | null;
    seal_key: string | null;
  };
  account: { person_id: string; account: string; password: string; is_demo: number };
  sign_in_failure: { key: string; failures: number; blocked_until: string | null };
  refresh_token: {
    hash: string;
    family: string;
    person_id: string;
    device: string;
    issued_at: string;
    expires_at: string;
    parent: string | null;
    used_at: string | null;
  };
};
