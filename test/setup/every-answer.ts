import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  type IntrospectionQuery,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import readXlsxFile from 'read-excel-file/node';
import { OWN_DATA_PATH } from '../../domain/pages.ts';
import type { Reader, TestApplication } from './application.ts';

/** What each argument of a query is tried with, besides the ids of accounts; one that may be left out is also left out. */
const ARGUMENTS: Record<string, unknown[]> = {
  id: ['1'],
  slug: ['creteil'],
  lab: ['creteil'],
  edition: [2020, 2021],
  number: [1, 2],
  token: ['x'],
  academy: ['creteil'],
  name: ['Atelier'],
  to: ['TEAM'],
  labs: [['creteil']],
  sort: ['FICHE'],
  week: ['2021-W10', '2099-W10'],
};

/** Pages and files; not the page of test mails, which production does not have. */
const PATHS = [
  ...['/', '/liste', '/tableau', '/comparer?lab=creteil', '/a-propos', '/vie-privee', '/nulle-part'],
  ...['/labs/creteil', '/labs/creteil?edition=2020', '/labs/creteil?edition=2021', '/academies/creteil'],
  ...['/labs/creteil/modifier', '/labs/creteil/historique', '/labs/creteil/historique/2'],
  ...[
    '/connexion',
    '/connexion/lien',
    '/invitation',
    '/mon-lab',
    '/compte',
    OWN_DATA_PATH,
    '/sessions',
    '/sessions/1',
    '/gestion/actes',
  ],
  ...[
    '/gestion',
    '/gestion/labs',
    '/gestion/labs/creteil',
    '/gestion/comptes',
    '/gestion/courriels',
    '/labs/creteil/equipe',
  ],
  ...['/ecrire', '/signaler-un-lab', '/demander/compte', '/demande', '/labs/creteil/contact', '/gestion/demandes'],
  ...[
    '/exports/labs.csv',
    '/exports/labs.geojson',
    '/exports/labs.csv?edition=2021',
    '/exports/sessions.csv',
    '/sitemap.xml',
    '/robots.txt',
  ],
  ...['/suivi', '/suivi/creteil', '/suivi/academies/creteil', '/suivi/journal', '/suivi/semaine', '/suivi/reseau'],
  ...['/exports/reseau.csv', '/calendrier/x.ics'],
  ...['/healthz', '/readyz', '/cards/labs/creteil.png'],
];

/** All that someone can read, in one text: every query of the schema with all its fields, every page, every export. */
export async function everyAnswer(essaim: TestApplication, reader: Reader): Promise<string> {
  const answers: string[] = [];
  const accounts = await essaim.dataSource.query<{ id: string }[]>('SELECT id FROM account');
  const values = { ...ARGUMENTS, id: accounts.map(({ id }) => id) };
  for (const { query, variables } of await everyQuery(reader, values)) {
    const answer = await reader.ask(query, variables);
    const [error] = answer.errors ?? [];
    if (error && /syntax error|cannot query|limit|INTERNAL/i.test(JSON.stringify(error)))
      throw new Error(error.message);
    answers.push(JSON.stringify(answer));
  }
  for (const path of PATHS) answers.push((await essaim.get(path, reader.headers)).text);
  const { body } = await essaim.get('/exports/labs.xlsx', reader.headers);
  answers.push(JSON.stringify(await readXlsxFile(body)));
  return answers.join('\n');
}

async function everyQuery(
  reader: Reader,
  values: Record<string, unknown[]>,
): Promise<{ query: string; variables: Record<string, unknown> }[]> {
  const schema = buildClientSchema(await reader.graphql<IntrospectionQuery>(getIntrospectionQuery()));
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
    combinations(field.args, values).map((variables) => ({ query: written(field, variables), variables })),
  );
}

function written({ name, args, type }: GraphQLField<unknown, unknown>, variables: Record<string, unknown>): string {
  const used = args.filter((arg) => arg.name in variables);
  const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `query ${declared && `(${declared})`} { ${name} ${given && `(${given})`} ${selection(type, [])} }`;
}

/** How many types deep a selection goes: the server answers nothing deeper. */
const DEEPEST = 6;

/** All the fields of a type, as deep as they may be asked for; a type within itself is not entered again. */
function selection(output: GraphQLOutputType, within: string[]): string {
  const type = getNamedType(output);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || [...within, type.name].includes(inner.name)) return [];
    if (isLeafType(inner)) return [field.name];
    const below = within.length < DEEPEST ? selection(field.type, [...within, type.name]) : '';
    return below ? [`${field.name} ${below}`] : [];
  });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
}

function combinations(args: readonly GraphQLArgument[], known: Record<string, unknown[]>): Record<string, unknown>[] {
  return args.reduce<Record<string, unknown>[]>(
    (made, arg) => {
      const values = known[arg.name] ?? [];
      if (isRequiredArgument(arg) && values.length === 0) throw new Error(`Say in ARGUMENTS what ${arg.name} may be`);
      const given = made.flatMap((before) => values.map((value) => ({ ...before, [arg.name]: value })));
      return isRequiredArgument(arg) ? given : [...made, ...given];
    },
    [{}],
  );
}
