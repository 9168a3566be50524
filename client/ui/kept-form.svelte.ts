import { KeptHere } from './kept-here.ts';

/** What is typed into a form, kept as long as the tab until it is sent: an error, a lost connection, a reload lose nothing. */
export class KeptForm<Values extends object> {
  values = $state() as Values;
  private readonly kept: KeptHere<Partial<Values>>;

  /** Only while a component is made. `account`: whose it is; what a visitor typed here is theirs once they sign in. */
  constructor(account: string | null, name: string, blank: Values) {
    this.kept = inThisTab(account, name);
    const asVisitor = inThisTab<Partial<Values>>(null, name);
    this.values = { ...blank, ...(this.kept.read() ?? asVisitor.read()) };
    if (account !== null) asVisitor.forget();
    $effect(() => void this.kept.write($state.snapshot(this.values) as Values));
  }

  /** It was sent: nothing of it stays for the next who sits here. */
  forget(): void {
    this.kept.forget();
  }
}

const inThisTab = <Typed>(account: string | null, name: string) =>
  new KeptHere<Typed>(account, `form:${name}`, () => sessionStorage);
