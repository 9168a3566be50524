import { Kind, type SelectionSetNode } from 'graphql';

type Plain = Record<string, unknown>;

/**
 * The JSON of a value as a selection asks for it, as GraphQL would write it. It serves selections whose every field is
 * a plain property of the value; what is asked again of the same object is written once.
 */
export class Projection {
  private readonly written = new WeakMap<SelectionSetNode, WeakMap<object, string>>();

  json(value: unknown, selection: SelectionSetNode | undefined): string {
    if (value === null || value === undefined) return 'null';
    if (!selection) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((item) => this.json(item, selection)).join(',')}]`;
    return this.object(value as Plain, selection);
  }

  private object(value: Plain, selection: SelectionSetNode): string {
    const known = this.knownIn(selection);
    const before = known.get(value);
    if (before !== undefined) return before;
    const fields = selection.selections.map((node) => {
      if (node.kind !== Kind.FIELD) throw new Error('A known operation has fields only');
      const name = node.name.value;
      return `${JSON.stringify(node.alias?.value ?? name)}:${this.json(value[name], node.selectionSet)}`;
    });
    const json = `{${fields.join(',')}}`;
    known.set(value, json);
    return json;
  }

  private knownIn(selection: SelectionSetNode): WeakMap<object, string> {
    const known = this.written.get(selection) ?? new WeakMap<object, string>();
    this.written.set(selection, known);
    return known;
  }
}
