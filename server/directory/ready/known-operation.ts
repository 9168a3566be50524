import {
  type DocumentNode,
  type FieldNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { canonicalJson, PUBLIC_PATH } from '../../../domain/public-address.ts';
import knownOperations from './known-operations.json';

/** An operation of the client's. */
export interface KnownOperation {
  hash: string;
  name: string;
  document: DocumentNode;
  definition: OperationDefinitionNode;
}

export interface Question {
  operation: KnownOperation;
  variables: Record<string, unknown>;
}

export const KNOWN_OPERATIONS: ReadonlyMap<string, KnownOperation> = new Map(
  Object.entries(knownOperations).map(([hash, text]) => {
    const document = parse(text, { noLocation: true });
    const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
    return [hash, { hash, name: definition.name!.value, document, definition }];
  }),
);

/** What is asked at a public address; null when it is no known operation, or its variables do not fit. */
export function questionAt(address: string, schema: GraphQLSchema): Question | null {
  const [path = '', query] = address.split('?');
  const operation = KNOWN_OPERATIONS.get(path.slice(PUBLIC_PATH.length));
  if (!operation) return null;
  const variables = parsed(new URLSearchParams(query).get('variables') ?? '{}');
  if (!variables) return null;
  const { coerced } = getVariableValues(schema, operation.definition.variableDefinitions ?? [], variables);
  return coerced ? { operation, variables: coerced } : null;
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The same question has the same words, in whatever order its variables came. */
export const canonical = ({ operation, variables }: Question) => `${operation.hash} ${canonicalJson(variables)}`;

/** What an operation asks at a path of field names. */
export function selectionAt({ definition }: KnownOperation, ...path: string[]) {
  return path.reduce<OperationDefinitionNode['selectionSet'] | undefined>(
    (selection, name) =>
      selection?.selections.find((node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === name)
        ?.selectionSet,
    definition.selectionSet,
  );
}
