import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, type GraphQLInputType, isInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { TEXT_FIELDS } from '../factories/text-fields.ts';

/** Codes, slugs, days and secrets: nobody’s words. */
const NO_WORDS =
  /\.(lab|labs|slug|academy|academies|into|on|since|due|date|endDate|day|firstDay|lastDay|from|to|token|code|themes|obstacles)$/;
/** Addresses that are compared, or checked whole; a field that people do not see; what a code needs. */
const NOT_KEPT = [
  ...['changeAddress', 'closeAccount', 'handOver', 'requestSignIn', 'signInDemo', 'RequestInput'].map(
    (place) => `${place}.email`,
  ),
  'RequestInput.homepage',
  'signInWithCode.request',
];

it('every text that an operation takes is one of those that are tried with scripts', () => {
  const schema = buildSchema(readFileSync(join(PROJECT_FOLDER, 'server/schema.graphql'), 'utf8'));
  const mutations = Object.values(schema.getMutationType()!.getFields());
  const texts = new Set(
    mutations.flatMap(({ name, args }) => args.flatMap((arg) => textsIn(`${name}.${arg.name}`, arg.type))),
  );
  const known = new Set([...TEXT_FIELDS.flatMap(({ fills }) => fills), ...NOT_KEPT]);
  expect([...texts].filter((text) => !NO_WORDS.test(text) && !known.has(text))).toEqual([]);
  expect([...known].filter((text) => !texts.has(text))).toEqual([]);
});

function textsIn(place: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'String' ? [place] : [];
  return Object.values(named.getFields()).flatMap((field) => textsIn(`${named.name}.${field.name}`, field.type));
}
