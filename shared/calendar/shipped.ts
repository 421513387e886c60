import { type Calendar, type CalendarYear, createCalendar } from './calendar.ts';
import { cn2023 } from './years/cn-2023.ts';
import { cn2024 } from './years/cn-2024.ts';
import { cn2025 } from './years/cn-2025.ts';
import { cn2026 } from './years/cn-2026.ts';

/** The official years that come with the program. */
export const shippedYears: readonly CalendarYear[] = [cn2023, cn2024, cn2025, cn2026];

export const shippedCalendar: Calendar = createCalendar(shippedYears);
