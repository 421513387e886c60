import { z } from 'zod';
import { reportedNumber } from './plan-value.ts';

/** The figures that a firm is asked for once a quarter. Units: orders and revenue 万元, capacity percent, staff persons. */
export const indicatorCodes = ['orders', 'capacity', 'staff', 'revenue'] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];

/** What a firm said of its figures in one visit; decimal numbers as text. */
export const indicators = z.partialRecord(z.enum(indicatorCodes), reportedNumber);
export type Indicators = z.infer<typeof indicators>;
