/** Who cares for an issue beyond its unit, each level above the one before; 0 is nobody yet. Source: the domain's table. */
export const escalationLevels = [1, 2, 3, 4] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** Why the rules escalate: redone or sent back too often, holds that ran out, three working days overdue. */
export const escalationCauses = ['redone', 'returned', 'held', 'overdue'] as const;
export type EscalationCause = (typeof escalationCauses)[number];

export const highestLevel: EscalationLevel = 4;

/** One level up; the highest stays. */
export function nextLevel(level: number): number {
  return Math.min(highestLevel, level + 1);
}

export const isEscalationLevel = (level: number): level is EscalationLevel =>
  escalationLevels.some((one) => one === level);
