/** How often the bad days come: `npm test` has a few of each, `npm run test:long` as many as were promised. */
interface Counts {
  /** Rounds of twenty saves at once. */
  saveRounds: number;
  /** How often the server is killed. */
  kills: number;
  /** How often it is stopped in the midst of requests. */
  stops: number;
  /** Mails that wait for the mail server. */
  mails: number;
  /** Labs whose every text tries to run something; null: one for each try, so that every field holds every try. */
  labsThatTry: number | null;
  /** Tries in each address that a page answers with; null: all. */
  reflectedTries: number | null;
  /** Such labs that two people write at once. */
  triedDisputes: number;
}

const SHORT: Counts = {
  saveRounds: 5,
  kills: 3,
  stops: 2,
  mails: 12,
  labsThatTry: 3,
  reflectedTries: 1,
  triedDisputes: 1,
};
const LONG: Counts = {
  saveRounds: 200,
  kills: 20,
  stops: 20,
  mails: 200,
  labsThatTry: null,
  reflectedTries: null,
  triedDisputes: 20,
};

const isLong = process.env.LONG === 'yes';

export const COUNTS = isLong ? LONG : SHORT;

/** For one test with such counts. */
export const TIMEOUT_MS = isLong ? 3_600_000 : 120_000;
