import { Directory1606780800000 } from './1606780800000-directory.ts';
import { AcademySeat1609459200000 } from './1609459200000-academy-seat.ts';
import { Mail1735689600000 } from './1735689600000-mail.ts';

/** In the order in which they run. */
export const migrations = [Directory1606780800000, AcademySeat1609459200000, Mail1735689600000];
