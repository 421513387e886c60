import type { ChainRole } from '#shared/domain/enterprise.ts';

const yes = /^(?:是|√|✓|✔|☑|y|yes|true|1|有|对)$/iu;
const no = /^(?:否|×|✗|✘|x|n|no|false|0|不是)$/iu;

export function readYesNo(text: string): boolean | null {
  if (yes.test(text)) return true;
  return no.test(text) ? false : null;
}

/** What a cell of a column such as 是否链主 or 企业类别 says of a firm. */
export interface ClassWords {
  /** `outside`: expressly in no chain. Null: not said; whoever stands in a chain is then a member of it. */
  readonly role: ChainRole | 'outside' | null;
  readonly isDoubling: boolean;
}

const member = /链上|配套|成员|上下游|从链|辅链/u;
const others = /^(?:其他|其它|其他企业|一般|一般企业|普通|普通企业)$/u;

/** Null when the words say nothing that is known here. `heading` decides what a mere yes means. */
export function readClass(text: string, heading: string): ClassWords | null {
  const answer = readYesNo(text);
  if (others.test(text)) return { role: 'outside', isDoubling: false };
  if (answer === false) return { role: /链上/u.test(heading) ? 'outside' : null, isDoubling: false };
  if (answer === true) {
    if (!/链/u.test(heading)) return null;
    return { role: /链主/u.test(heading) ? 'leader' : 'member', isDoubling: false };
  }
  const isDoubling = text.includes('倍增');
  if (/链主/u.test(text) && !/非链主/u.test(text)) return { role: 'leader', isDoubling };
  if (member.test(text)) return { role: 'member', isDoubling };
  return isDoubling ? { role: null, isDoubling } : null;
}
