import { Directory1606780800000 } from './1606780800000-directory.ts';

/** In the order in which they run. */
export const migrations = [Directory1606780800000];
