import { MeDocument, type MeQuery, SignOutDocument } from '../graphql/generated/graphql.ts';
import { readAsVisitor, send } from '../graphql/request.ts';

export type Account = NonNullable<MeQuery['me']>;

/** Kept where the reader has signed in, so that everybody else's pages do not ask who reads them. */
const SIGN = 'essaim:signed-in';

/** Who is signed in: `undefined` while it is not known. */
class Me {
  private current = $state.raw<Account | null | undefined>(hasSign() ? undefined : null);

  constructor() {
    if (hasSign()) void this.refresh();
  }

  get account(): Account | null | undefined {
    return this.current;
  }

  /** Asks the server. Without an answer, nothing changes; a first question is then answered « nobody ». */
  async refresh(): Promise<Account | null> {
    try {
      const { me } = await send(MeDocument, {});
      this.current = me;
      readAsVisitor(me === null);
      setSign(me !== null);
    } catch {
      this.current ??= null;
    }
    return this.current ?? null;
  }

  async signOut(): Promise<void> {
    await send(SignOutDocument, {});
    this.current = null;
    readAsVisitor(true);
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
