import type { Field, FicheValues } from './fiche-values.ts';

export type FieldErrors = Partial<Record<Field, string>>;

/** Why some answers cannot be saved: what is not understood here, and what the server refused, until it is changed. */
export class Refusals {
  /** At each field, in plain words. */
  errors: FieldErrors = $state({});
  private refused: Partial<FicheValues> = {};

  /** The server refused what this field says. */
  add(field: Field, values: FicheValues, message: string): void {
    this.errors = { ...this.errors, [field]: message };
    this.refused = { ...this.refused, [field]: values[field] };
  }

  /** Of now: what is not understood, and what is still as the server refused it. */
  renew(values: FicheValues, notUnderstood: FieldErrors): void {
    const still = (Object.entries(this.errors) as [Field, string][]).filter(([field]) => this.holds(field, values));
    this.errors = { ...Object.fromEntries(still), ...notUnderstood };
  }

  /** Whether the server would refuse this field again. */
  holds(field: Field, values: FicheValues): boolean {
    return field in this.refused && JSON.stringify(this.refused[field]) === JSON.stringify(values[field]);
  }

  clear(): void {
    this.errors = {};
  }
}
