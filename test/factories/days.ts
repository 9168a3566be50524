import { addMonths, todayInParis } from '../../domain/day.ts';

/** A day that something may be put off to, or planned for. */
export const IN_A_YEAR = addMonths(todayInParis(), 12);
