import { Refused } from '#shared/contract/reply.ts';
import type { refusal } from '#shared/text/zh-CN/refusal.ts';

type ReasonIn<Code> = Code extends `bad_file_${infer Reason}` ? Reason : never;

/** Why a spreadsheet cannot be read; the sentence is `refusal.bad_file_<reason>`. */
export type BadFileReason = ReasonIn<keyof typeof refusal>;

export function badFile(reason: BadFileReason, params: Readonly<Record<string, number>> = {}): Refused {
  return new Refused('bad_file', { params: { reason, ...params } });
}
