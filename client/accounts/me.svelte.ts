import { CloseAccountDocument, MeDocument, type MeQuery, SignOutDocument } from '../graphql/generated/graphql.ts';
import { askAs, send } from '../graphql/request.ts';

export type Account = NonNullable<MeQuery['me']>;

/** Kept where the reader has signed in, so that everybody else's pages do not ask who reads them. */
const SIGN = 'essaim:signed-in';

/** Who is signed in: `undefined` while it is not known. */
class Me {
  private current = $state.raw<Account | null | undefined>(hasSign() ? undefined : null);
  private unanswered = $state('');

  constructor() {
    if (hasSign()) void this.refresh();
  }

  get account(): Account | null | undefined {
    return this.current;
  }

  /** Why it is not known who is signed in; '' when it is, or while the answer is awaited. */
  get problem(): string {
    return this.current === undefined ? this.unanswered : '';
  }

  /** Asks the server. Without an answer, nothing changes. */
  async refresh(): Promise<Account | null> {
    this.unanswered = '';
    try {
      const { me } = await send(MeDocument, {}, { as: null });
      this.current = me;
      askAs(me?.id ?? null);
      setSign(me !== null);
    } catch (error) {
      this.unanswered = (error as Error).message;
    }
    return this.current ?? null;
  }

  async signOut(): Promise<void> {
    await send(SignOutDocument, {}, { as: null });
    this.leave();
  }

  /** Closes the account for good; `email`: its address, typed as a confirmation. */
  async closeAccount(email: string): Promise<void> {
    await send(CloseAccountDocument, { email });
    this.leave();
  }

  private leave(): void {
    this.current = null;
    askAs(null);
    setSign(false);
  }
}

function hasSign(): boolean {
  try {
    return localStorage.getItem(SIGN) !== null;
  } catch {
    return true; // where nothing is kept, the server knows
  }
}

function setSign(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(SIGN, '1');
    else localStorage.removeItem(SIGN);
  } catch {
    // where nothing is kept, the server is asked each time
  }
}

export const me = new Me();
