/** What is typed into a form, kept by the browser until it is sent: an error, a lost connection, a reload lose nothing. */
export class KeptForm<Values extends object> {
  values = $state() as Values;

  /** Only while a component is made. `name`: one for each form. */
  constructor(
    private readonly name: string,
    blank: Values,
  ) {
    this.values = { ...blank, ...this.read() };
    $effect(() => this.write($state.snapshot(this.values) as Values));
  }

  /** It was sent: nothing of it stays for the next who sits here. */
  forget(): void {
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }

  private get key(): string {
    return `essaim:form:${this.name}`;
  }

  private read(): Partial<Values> {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) ?? '{}') as Partial<Values>;
    } catch {
      return {};
    }
  }

  private write(values: Values): void {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(values));
    } catch {
      // where the browser keeps nothing, the page still does
    }
  }
}
