import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { aPublishedFiche } from '../factories/labs.ts';
import { application } from '../setup/application.ts';

const NASTY = [
  'Le « lab »; dit "le labo"',
  'Deux\nlignes',
  "=cmd|' /C calc'!A0",
  '+33 1 23',
  '@SUM(A1)',
  '-2+3',
  '\tonglet',
  'Œuvre à Saint-Étienne — été',
];

describe('What is taken along', () => {
  const essaim = application({ forEach: 'test' });

  const csv = async (query = '') => {
    const { status, body, headers } = await essaim.get(`/exports/labs.csv${query}`);
    expect(status).toBe(200);
    const rows: Record<string, string>[] = parse(body, { bom: true, delimiter: ';', columns: true });
    return { rows, body, headers };
  };

  it('is a CSV for French spreadsheets: byte order mark, semicolons, a name that says what it is', async () => {
    const { body, headers, rows } = await csv();
    expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="essaim-labs.csv"');
    expect(rows).toHaveLength(12);
  });

  it('is just what is filtered, in the edition that is shown', async () => {
    const query = '?etat=actif&service=incubation&edition=2020';
    const { rows, headers } = await csv(query);
    expect(rows.map((row) => row['Lab'])).toEqual(['Lab d’académie de Créteil']);
    expect(headers['content-disposition']).toContain('essaim-labs-2020.csv');
    expect((await csv('?edition=2021')).rows).toEqual([]);
  });

  it('says edition, day, licence and address on each line', async () => {
    const { rows } = await csv('?q=orleans');
    expect(rows[0]).toMatchObject({
      'Édition de la fiche': '2020',
      Licence: 'Licence Ouverte 2.0',
      'Adresse de la fiche': expect.stringMatching(/^http.*\/labs\/orleans-tours$/) as string,
      'Exporté le': expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
    });
  });

  it('keeps unanswered, unknown and none apart', async () => {
    const of = async (name: string) => (await csv()).rows.find((row) => row['Académie'] === name)!;
    expect(await of('Nancy-Metz')).toMatchObject({
      Thématiques: 'non répondu',
      'Offre de service': 'non répondu',
      Effectif: 'inconnu',
    });
    expect(await of('Nice')).toMatchObject({ Effectif: '0' });
    expect(await of('Reims')).toMatchObject({
      Lancement: 'non précisée',
      'Lancement, premier jour possible': 'inconnu',
    });
  });

  it('gives back what was shown, for names with quotes, semicolons, line breaks and accents; and no formula', async () => {
    await essaim.change(async (transaction) => {
      for (const name of NASTY) await aPublishedFiche(transaction, { content: { name } });
    });
    const { rows } = await csv('?edition=2021');
    const read = rows.map((row) => row['Lab']!);
    const neutral = (name: string) => (/^[=+@\t-]/.test(name) ? `'${name}` : name);
    expect(read.sort()).toEqual(NASTY.map(neutral).sort());
  });

  it('is an Excel file whose cells are texts and numbers, never formulas', async () => {
    const names = [NASTY[2]!, '__proto__', 'constructor', 'valueOf'];
    await essaim.change(async (transaction) => {
      for (const name of names) await aPublishedFiche(transaction, { content: { name, headcount: 3 } });
    });
    const { body } = await essaim.get('/exports/labs.xlsx?edition=2021');
    const [head, ...rows] = await readSheet(body);
    expect(head![0]).toBe('Lab');
    expect(rows.map((row) => row[0]).sort()).toEqual(names.sort());
    expect(rows.map((row) => row[head!.indexOf('Effectif')])).toEqual(names.map(() => 3));
  });

  it('is a GeoJSON with each lab at its académie’s seat, longitude first', async () => {
    const { text, headers } = await essaim.get('/exports/labs.geojson?q=nice');
    expect(headers['content-type']).toBe('application/geo+json; charset=utf-8');
    const { type, licence, features } = JSON.parse(text) as {
      type: string;
      licence: string;
      features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[];
    };
    expect([type, licence, features.length]).toEqual(['FeatureCollection', 'Licence Ouverte 2.0', 1]);
    const [lng, lat] = features[0]!.geometry.coordinates;
    expect(lng).toBeCloseTo(7.26, 1);
    expect(lat).toBeCloseTo(43.7, 1);
    expect(features[0]!.properties).toMatchObject({ name: 'Lab d’académie de Nice', headcount: 0, status: 'ACTIF' });
  });

  it('answers a wrong address with a sentence', async () => {
    expect((await essaim.get('/exports/labs.pdf')).status).toBe(404);
    const wrong = await essaim.get('/exports/labs.csv?edition=1999');
    expect([wrong.status, JSON.parse(wrong.text)]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'edition' } }] },
    ]);
  });
});
