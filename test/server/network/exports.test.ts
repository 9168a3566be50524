import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import { todayInParis } from '../../../domain/day.ts';
import { anAccount } from '../../factories/accounts.ts';
import { aPublishedFiche } from '../../factories/labs.ts';
import { namesOf, networkSeenBy } from '../../factories/network.ts';
import { anInteraction } from '../../factories/tracking.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application();
let central: Reader;
const NASTY = '=cmd|calc!A0';

beforeAll(async () => {
  central = await anAccount(essaim, { central: true });
  const { account } = await anAccount(essaim, { email: 'nice@ac-essai.fr', roles: { nice: 'REFERENT' } });
  await essaim.dataSource.query('UPDATE account SET function = $2 WHERE id = $1', [account, NASTY]);
  await essaim.change(async (transaction) => {
    await aPublishedFiche(transaction, { content: { name: NASTY } });
    await anInteraction(transaction, { labs: ['nice'], date: '2021-03-01' });
  });
});

const file = async (query: string, kind = 'csv') => {
  const answer = await essaim.get(`/exports/reseau.${kind}${query}`, central.headers);
  expect(answer.status).toBe(200);
  return answer;
};
const rowsOf = async (query: string) =>
  parse((await file(query)).body, { bom: true, delimiter: ';' }) as unknown as string[][];

it('is just what the page shows: its filters, its order, its columns, and the day', async () => {
  const query = '?montrer=labs&tri=last-contact&ordre=inverse&colonnes=last-contact,referent&lien=veille&lien=suivi';
  const [head, ...rows] = await rowsOf(query);
  expect(head).toEqual(['Académie', 'Lab', 'Référent', 'Dernier contact', 'Exporté le']);
  const filter = { rows: 'LABS', maturities: ['VEILLE', 'SUIVI'] };
  const shown = await networkSeenBy(central, { filter, sort: 'LAST_CONTACT', descending: true });
  expect(rows.length).toBe(shown.total);
  expect(namesOf(shown.rows)[0]).toBe('nice');
  expect(rows[0]).toEqual([
    'Nice',
    'Lab d’académie de Nice',
    "'=cmd|calc!A0 (nice@ac-essai.fr)",
    '2021-03-01',
    todayInParis(),
  ]);
  expect(rows.find(([academy]) => academy === 'Rennes')!.slice(2, 4)).toEqual(['aucun', 'aucun noté']);
});

it('is a CSV for French spreadsheets, in which no text runs as a formula', async () => {
  const { body, headers } = await file('?q=bordeaux');
  expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(headers['content-disposition']).toBe(`attachment; filename="essaim-reseau-${todayInParis()}.csv"`);
  expect(headers['cache-control']).toBe('no-store');
  expect((await rowsOf('?q=bordeaux')).map(([, lab]) => lab)).toEqual(['Lab', '', `'${NASTY}`]);
});

it('is a spreadsheet with the same cells, texts as texts', async () => {
  const query = '?q=bordeaux&colonnes=region,maturity,status,next-contact,fiche,follower';
  const sheet = await readSheet((await file(query, 'xlsx')).body);
  expect(sheet[0]).toHaveLength(12);
  expect(sheet[2]!.slice(0, 11)).toEqual([
    ...['Bordeaux', NASTY, 'Nouvelle-Aquitaine', 'inconnu', 'non répondu', 'rien de prévu'],
    ...['publiée aujourd’hui', 2021, todayInParis(), 0],
    'personne',
  ]);
});

it('tells the age of a fiche also as a year, a day and months to count with; what is not known is said so', async () => {
  const [head, academy, lab] = await rowsOf('?q=limoges&colonnes=fiche');
  expect(head!.slice(2, 6)).toEqual([
    ...['Âge de la fiche', 'Édition de la fiche', 'Fiche publiée le', 'Âge de la fiche, en mois'],
  ]);
  expect(academy!.slice(2, 6)).toEqual(['', '', '', '']);
  const years = Number(todayInParis().slice(0, 4)) - 2020;
  expect(lab!.slice(2, 6)).toEqual([`édition 2020, il y a ${years} ans`, '2020', 'inconnu', 'inconnu']);
});

it('is for central staff alone', async () => {
  for (const kind of ['csv', 'xlsx']) {
    expect((await essaim.get(`/exports/reseau.${kind}`)).status).toBe(401);
    expect((await essaim.get(`/exports/reseau.${kind}`, (await essaim.signedIn('membre')).headers)).status).toBe(403);
  }
});
