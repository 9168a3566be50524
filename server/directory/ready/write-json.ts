import { Kind, type SelectionSetNode } from 'graphql';

/** Writes a value as JSON, as GraphQL would for one selection. */
export type JsonWriter = (value: unknown) => string;

/** JSON never holds this character, so it marks where the items of a list, written already, have their place. */
export const PLACE = '\0';

/** For selections whose every field is a plain property of the value, null rather than undefined when it has none. */
export function jsonWriter({ selections }: SelectionSetNode): JsonWriter {
  const fields = selections.map((node) => {
    if (node.kind !== Kind.FIELD || node.alias) throw new Error('A known operation has plain fields only');
    return { name: node.name.value, selection: node.selectionSet };
  });
  const names = fields.map(({ name }) => name);
  if (fields.every(({ selection }) => !selection)) return (value) => JSON.stringify(value, names); // in their order
  const parts = fields.map(({ name, selection }, index) => ({
    name,
    before: `${index === 0 ? '{' : ','}"${name}":`,
    write: selection ? jsonWriter(selection) : (value: unknown) => JSON.stringify(value),
  }));
  const object = (value: Record<string, unknown>) => {
    let json = '';
    for (const { name, before, write } of parts) json += before + write(value[name]);
    return `${json}}`;
  };
  return (value) => {
    if (value === PLACE) return `[${PLACE}]`;
    if (value === null) return 'null';
    return Array.isArray(value) ? `[${value.map(object).join(',')}]` : object(value as Record<string, unknown>);
  };
}
