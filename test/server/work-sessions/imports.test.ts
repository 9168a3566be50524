import { zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ColumnMatching, ImportReport } from '../../../domain/session-import.ts';
import { WorkSession } from '../../../server/work-sessions/work-session.entity.ts';
import { sessionsOf } from '../../factories/work-sessions.ts';
import { application, type GraphqlError, type Reader, type TestApplication } from '../../setup/application.ts';

const HEAD = 'Titre;Premier jour;Nature;Aide apportée';
const csv = (...lines: string[]) => [HEAD, ...lines].join('\r\n');
const GOOD = csv('Séminaire d’été;14/09/2020;Séminaire;3', 'Visite;2020-09-15;Acculturation;salle');

interface Sent {
  name?: string;
  add?: boolean;
  sheet?: string;
  matching?: Partial<ColumnMatching>;
}

const isZip = (file: string | Uint8Array) => Buffer.from(file as string).toString('latin1', 0, 2) === 'PK';

async function sendFile(essaim: TestApplication, reader: Reader, file: string | Uint8Array, sent: Sent = {}) {
  const query = new URLSearchParams({ name: sent.name ?? (isZip(file) ? 'sessions.xlsx' : 'sessions.csv') });
  if (sent.add) query.set('add', '1');
  if (sent.sheet) query.set('sheet', sent.sheet);
  if (sent.matching) query.set('matching', JSON.stringify(sent.matching));
  const answer = await essaim.app.inject({
    method: 'POST',
    url: `/imports/sessions?${query}`,
    headers: { ...reader.headers, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(file as string),
  });
  return { status: answer.statusCode, body: answer.json<ImportReport & { errors?: GraphqlError[] }>() };
}

describe('a file', () => {
  const essaim = application();
  let central: Reader;
  beforeAll(async () => void (central = await essaim.signedIn('centrale')));
  const look = async (file: string | Uint8Array, sent: Sent = {}) => (await sendFile(essaim, central, file, sent)).body;

  it.each([
    ['UTF-8', Buffer.from(GOOD)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${GOOD}`)],
    ['Windows-1252', Buffer.from(GOOD.replaceAll('’', '\u0092'), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['commas', Buffer.from(GOOD.replaceAll(';', ','))],
    ['tabs', Buffer.from(GOOD.replaceAll(';', '\t'))],
    ['bars', Buffer.from(GOOD.replaceAll(';', '|'))],
    ['a named separator', Buffer.from(`sep=;\r\n${GOOD}`)],
    ['line feeds alone', Buffer.from(GOOD.replaceAll('\r', ''))],
    ['empty lines', Buffer.from(GOOD.replaceAll('\r\n', '\r\n;;;\r\n\r\n'))],
  ])('is read with %s', async (_, bytes) => {
    const { counts, lines } = await look(bytes);
    expect(counts).toEqual({ NEW: 2, KNOWN: 0, REMOVED: 0, TWICE: 0, WRONG: 0 });
    expect(lines.map(({ said }) => [said.title, said.firstDay])).toEqual([
      ['Séminaire d’été', '2020-09-14'],
      ['Visite', '2020-09-15'],
    ]);
  });

  const title = 'Registre des sessions, du 110 bis';
  it.each([
    ['a title', `${title}\n${GOOD}`, [3, 4]],
    ['a title over all columns', `${title};;;\n;;;\n${GOOD}`, [4, 5]],
    ['a title, with commas', `${title}\n${GOOD.replaceAll(';', ',')}`, [3, 4]],
    ['a title, the header in quotes', `${title}\n${GOOD.replace(HEAD, HEAD.replace(/[^;]+/g, '"$&"'))}`, [3, 4]],
    ['nothing', GOOD.replace('Visite', '"Visite\net suite"') + '\nDernière;16/09/2020;Projet;1', [2, 3, 4]],
  ])('with %s above its headers is read, its lines numbered as a spreadsheet does', async (_, file, numbers) => {
    const { lines, counts } = await look(file);
    expect([counts.NEW, lines.map(({ line }) => line)]).toEqual([numbers.length, numbers]);
  });

  it.each([
    ['14/09/2020', '2020-09-14'],
    ['4/9/2020', '2020-09-04'],
    ['14.09.2020', '2020-09-14'],
    ['2020-09-14', '2020-09-14'],
    ['14 septembre 2020', '2020-09-14'],
    ['lundi 14 sept. 2020', '2020-09-14'],
    ['1er août 2020', '2020-08-01'],
    ['44088', '2020-09-14'],
    ['29/02/2020', '2020-02-29'],
    ['29/02/2021', null],
    ['14/13/2020', null],
    ['09/2020', null],
    ['1 jui 2020', null],
    ['demain', null],
    ['', null],
  ])('whose day is « %s » is read as %s', async (said, day) => {
    const { lines } = await look(csv(`Atelier;${said};Projet;1`));
    expect([lines[0]!.said.firstDay ?? null, lines[0]!.fate]).toEqual([day, day ? 'NEW' : 'WRONG']);
    if (!day) expect(lines[0]!.errors).toMatchObject([{ column: 'firstDay' }]);
  });

  it('says all that is wrong, by line, by column, in a sentence', async () => {
    const { counts, lines } = await look(
      'Titre;Date;Dernier jour;Nature;Aide apportée;Mode;Nombre de participants;Labs;Académies\n' +
        'Bon;14/09/2020;;Projet;niveau 2;en visio;12;Créteil | Lab d’académie de Nice;Lyon, Académie de Dijon\n' +
        ';14/09/2020;13/09/2020;Fête;4;par lettre;douze;Atlantide;Ys\n',
    );
    expect(counts).toMatchObject({ NEW: 1, WRONG: 1 });
    expect(lines[0]).toMatchObject({ line: 3, fate: 'WRONG' });
    expect(lines[0]!.errors).toEqual([
      { column: 'title', message: 'Cette case est vide.' },
      { column: 'lastDay', message: 'Le dernier jour vient avant le premier.' },
      { column: 'nature', message: expect.stringContaining('« Fête » n’est pas reconnu. Attendu : Accompagnement') },
      { column: 'help', message: '« 4 » n’est pas reconnu. Attendu : 1, 2, 3 ou salle.' },
      { column: 'mode', message: expect.stringContaining('« par lettre »') },
      { column: 'participantCount', message: '« douze » n’est pas reconnu. Attendu : un nombre.' },
      { column: 'labs', message: expect.stringContaining('« Atlantide »') },
      { column: 'academies', message: expect.stringContaining('« Ys »') },
    ]);
  });

  it('does not lose what stands beyond its last header, unless it is empty', async () => {
    const { counts, lines } = await look(
      csv('Atelier A;03/02/2025;Projet;1;;', 'Atelier B;03/02/2025;Projet;1;en plus;cells').replace(HEAD, `${HEAD};;`),
    );
    expect([counts.NEW, counts.WRONG]).toEqual([1, 1]);
    expect(lines[0]).toMatchObject({ line: 3, fate: 'WRONG', said: { title: 'Atelier B' } });
    expect(lines[0]!.errors).toEqual([
      { column: null, message: 'Il y a plus de cellules que de titres de colonnes, à partir de « en plus ».' },
    ]);
    const matching = { title: 0, firstDay: 1, nature: 2, help: 3, outcome: 4 };
    expect((await look(`${HEAD};\nAtelier;03/02/2025;Projet;1;Une suite`, { matching })).counts.NEW).toBe(1);
  });

  it('is shown as it would be written, with the labs and académies that its words were taken for', async () => {
    const { lines } = await look(
      'Titre;Date;Fin;Nature;Aide apportée;Mode;Nombre de participants;Participants;Labs;Académies;Directions;Bilan\n' +
        'Bon;14/09/2020;15/09/2020;projet;3;en visio;12;SGRA;Créteil | nice;Lyon, la reunion;DSI | DANE;Une suite\n' +
        'Autre;demain;;Projet;1;;;;Créteil;;;\n',
    );
    expect(lines.find(({ line }) => line === 2)!.said).toEqual({
      title: 'Bon',
      firstDay: '2020-09-14',
      lastDay: '2020-09-15',
      nature: 'Projet',
      help: 'Niveau 3 : de bout en bout',
      mode: 'À distance',
      participantCount: '12',
      participants: 'SGRA',
      labs: 'Lab d’académie de Créteil\nLab d’académie de Nice',
      academies: 'Académie de Lyon\nAcadémie de La Réunion',
      directions: 'DSI\nDANE',
      outcome: 'Une suite',
    });
    const wrong = {
      title: 'Autre',
      nature: 'Projet',
      help: 'Niveau 1 : coup de pouce',
      labs: 'Lab d’académie de Créteil',
    };
    expect(lines.find(({ line }) => line === 3)!.said).toEqual(wrong);
  });

  it('under a title, with other headers, is still matched by hand', async () => {
    const { headers, samples } = await look('Registre\nA,B,C,D\nAtelier,14/09/2020,Projet,1\n');
    expect([headers, samples[0]]).toEqual([['A', 'B', 'C', 'D'], 'Atelier']);
  });

  it('with other headers is matched by hand, and a column is not taken twice', async () => {
    const file = 'A;B;C;D;E\n;;;;\nAtelier;14/09/2020;Projet;1\n';
    const unmatched = await look(file);
    expect([unmatched.lines, unmatched.headers, unmatched.matching.title]).toEqual([
      [],
      ['A', 'B', 'C', 'D', 'E'],
      null,
    ]);
    expect(unmatched.samples).toEqual(['Atelier', '14/09/2020', 'Projet', '1', '']);
    const matching = { title: 0, firstDay: 1, nature: 2, help: 3 };
    expect((await look(file, { matching })).counts.NEW).toBe(1);
    for (const wrong of [
      { ...matching, help: 2 },
      { ...matching, help: 9 },
    ]) {
      expect((await look(file, { matching: wrong })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it.each([
    ['12;', { participantCount: '12' }],
    ['12;8.0', { participantCount: '12' }],
    ['12;une équipe', { participants: '12' }],
    ['SGRA;CARDIE', { participants: 'SGRA' }],
  ])('whose « Participants » are « %s » keeps how many they were, and names as names', async (cells, said) => {
    const [first, second] = cells.split(';');
    const { lines } = await look(
      `${HEAD};Participants\nAtelier;14/09/2020;Projet;1;${first}\nSuite;15/09/2020;Projet;1;${second}`,
    );
    const { participantCount, participants } = lines[0]!.said;
    expect({ participantCount, participants }).toEqual({
      participantCount: undefined,
      participants: undefined,
      ...said,
    });
  });

  it('that gives both how many took part and who keeps both', async () => {
    const { matching } = await look(`${HEAD};Effectif;Participants\nAtelier;14/09/2020;Projet;1;12;3`);
    expect([matching.participantCount, matching.participants]).toEqual([4, 5]);
  });

  it('of Excel is read from the sheet that is named, its days as days, its formulas as what they gave', async () => {
    const cells = (title: string) => [
      HEAD.split(';').map((value) => ({ value })),
      [{ value: title }, { value: new Date('2020-09-14'), format: 'dd/mm/yyyy' }, { value: 'Projet' }, { value: 2 }],
    ];
    const sheets = ['Un', 'Deux & trois', ...Array.from({ length: 40 }, (_, n) => `Feuille ${n}`)];
    const options = sheets.map((sheet) => ({ sheet, data: cells(`De ${sheet}`) }));
    const file = await writeXlsxFile(options as Parameters<typeof writeXlsxFile>[0]).toBuffer();
    const first = await look(file, { name: 'sessions.xlsx' });
    expect(first.sheets).toEqual(sheets);
    expect(first.lines).toMatchObject([{ line: 2, said: { title: 'De Un', firstDay: '2020-09-14' }, fate: 'NEW' }]);
    expect((await look(file, { sheet: 'Deux & trois' })).lines[0]!.said.title).toBe('De Deux & trois');
  });

  const sheetOf = (rows: string) => ({
    'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="Un" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
  const bomb = Buffer.alloc(200_000_000, 32);
  const garbage = Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 251));

  it.each([
    ['nothing', Buffer.alloc(0), 'vide'],
    ['blank lines', Buffer.from('\n \n;;\n'), 'vide'],
    ['binary garbage', garbage, 'ni un texte CSV, ni un classeur'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'ancien format'],
    ['half a zip', Buffer.from('PK\u0003\u0004 and then nothing'), 'abîmé'],
    ['a zip of something else', zipSync({ 'a.txt': Buffer.from('a') }), 'abîmé'],
    ['an empty workbook', zipSync(sheetOf('')), 'vide'],
    ['a zip bomb', zipSync({ ...sheetOf(''), 'xl/sharedStrings.xml': bomb }), 'trop grand une fois déplié'],
    ['a row far away', zipSync(sheetOf('<row r="999999999"><c r="A999999999"><v>1</v></c></row>')), 'trop long'],
    ['a column far away', zipSync(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')), 'trop de colonnes'],
    ['a hidden address', zipSync(sheetOf('<row r="&#57;99999999"><c r="A1"><v>1</v></c></row>')), 'abîmé'],
    ['an open quote', Buffer.from(`${GOOD}\r\n"Sans fin;2020`), 'guillemet'],
    [
      'cut by something else',
      Buffer.from(GOOD.replaceAll(';', '#')),
      'Séparateur non reconnu : point-virgule, virgule',
    ],
    ['an endless line', Buffer.from(`Titre\n${'x'.repeat(200_000)}`), 'trop longue'],
    ['too many lines', Buffer.from('Titre\n' + 'x\n'.repeat(100_001)), '100 000 lignes au plus'],
    ['too many bytes', Buffer.alloc(20_000_001, 65), '20 Mo au plus'],
  ])('that is %s is refused with a sentence', async (_, bytes, words) => {
    const { status, body } = await sendFile(essaim, central, bytes);
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'file' } });
    expect(body.errors?.[0]?.message.replace(/\s/g, ' ')).toContain(words);
  });

  it.each([
    ['a text', 'sessions.xlsx', Buffer.from(GOOD), 'pas un classeur Excel lisible'],
    ['binary garbage', 'Sessions.XLSX', garbage, 'pas un classeur Excel lisible'],
    ['a workbook', 'sessions.csv', zipSync(sheetOf('')), 'pas un texte CSV'],
    ['a zip of something else', 'sessions.txt', zipSync({ 'a.txt': Buffer.from('a') }), 'pas un texte CSV'],
  ])('that is %s, named %s, is refused rather than read as what it is not', async (_, name, bytes, words) => {
    const { status, body } = await sendFile(essaim, central, bytes, { name });
    expect([status, body.errors?.[0]?.extensions.field]).toEqual([400, 'file']);
    expect(body.errors?.[0]?.message).toContain(words);
  });

  it('is for central staff alone, from our own pages, and only where files are taken', async () => {
    expect((await sendFile(essaim, essaim.reader(), GOOD)).status).toBe(401);
    expect((await sendFile(essaim, await essaim.signedIn('referent.creteil'), GOOD)).status).toBe(403);
    const octets = { ...central.headers, 'content-type': 'application/octet-stream' };
    const post = (url: string, headers: Record<string, string>) =>
      essaim.app.inject({ method: 'POST', url, headers, payload: GOOD });
    expect((await post('/imports/sessions', { ...octets, origin: 'https://ailleurs.example' })).statusCode).toBe(403);
    expect((await post('/graphql', octets)).statusCode).toBe(415);
    expect((await post('/imports/sessions', { ...octets, 'content-type': 'text/csv' })).statusCode).toBe(415);
  });
});

describe('an import', () => {
  const essaim = application({ forEach: 'test' });
  const count = () => essaim.dataSource.manager.count(WorkSession);

  it('adds all new lines, once: the same file again changes nothing, whatever it is written with', async () => {
    const central = await essaim.signedIn('centrale');
    const lines = ['Avec Créteil;14/09/2020;Projet;2', '=1+1;2020-09-15;Projet;1', '=1+1;15/09/2020;projet;niveau 1'];
    const first = await sendFile(essaim, central, csv(...lines), { add: true, name: 'bilan.csv' });
    expect(first.body).toMatchObject({ added: 2, counts: { NEW: 2, TWICE: 1 } });
    const { entries } = await sessionsOf(central);
    expect(entries).toMatchObject([{ title: '=1+1' }, { title: 'Avec Créteil', importedFrom: 'bilan.csv' }]);
    for (const again of [csv(...lines), csv(...lines.toReversed()).replaceAll(';', '\t')]) {
      const second = await sendFile(essaim, central, again, { add: true });
      expect(second.body).toMatchObject({ added: 0, counts: { NEW: 0, KNOWN: 3 } });
    }
    expect(await count()).toBe(2);
  });

  it('tells a session that was removed since from one that is there, and brings back neither', async () => {
    const central = await essaim.signedIn('centrale');
    await sendFile(essaim, central, GOOD, { add: true });
    const { entries } = await sessionsOf(central);
    const { id } = entries.find(({ title }) => title === 'Visite')!;
    await central.graphql('mutation ($id: ID!) { removeWorkSession(id: $id, revision: 1) { id } }', { id });
    const { body } = await sendFile(essaim, central, GOOD, { add: true });
    expect(body).toMatchObject({ added: 0, counts: { NEW: 0, KNOWN: 1, REMOVED: 1 } });
    expect(body.lines.map(({ line, fate, removed }) => [line, fate, removed])).toEqual([
      [3, 'REMOVED', id],
      [2, 'KNOWN', null],
    ]);
    expect((await sessionsOf(central)).total).toBe(1);
    await central.graphql('mutation ($id: ID!) { restoreWorkSession(id: $id) { id } }', { id });
    expect((await sendFile(essaim, central, GOOD)).body.counts).toMatchObject({ KNOWN: 2, REMOVED: 0 });
  });

  it('with a wrong line writes nothing at all', async () => {
    const central = await essaim.signedIn('centrale');
    const { body } = await sendFile(essaim, central, `${GOOD}\nMauvaise;hier;Projet;1`, { add: true });
    expect(body).toMatchObject({ added: 0, counts: { NEW: 2, WRONG: 1 } });
    expect(await count()).toBe(0);
  });

  it('that only looks writes nothing', async () => {
    await sendFile(essaim, await essaim.signedIn('centrale'), GOOD);
    expect(await count()).toBe(0);
  });

  it('sent twice at once adds each session once', async () => {
    const central = await essaim.signedIn('centrale');
    const sent = await Promise.all([1, 2, 3].map(() => sendFile(essaim, central, GOOD, { add: true })));
    expect(sent.map(({ body }) => body.added).sort()).toEqual([0, 0, 2]);
    expect(await count()).toBe(2);
  });

  it('reads 100,000 lines', async () => {
    const many = Array.from({ length: 100_000 }, (_, n) => `Session ${n};${43_831 + (n % 366)};Projet;${1 + (n % 3)}`);
    const { body } = await sendFile(essaim, await essaim.signedIn('centrale'), csv(...many));
    expect(body.counts).toEqual({ NEW: 100_000, KNOWN: 0, REMOVED: 0, TWICE: 0, WRONG: 0 });
    expect(body.lines).toHaveLength(300);
  });

  it('brings back what was taken along, without adding it again', async () => {
    const central = await essaim.signedIn('centrale');
    const many = Array.from({ length: 2_500 }, (_, n) => `Session ${n};${43_831 + (n % 366)};Projet;${1 + (n % 3)}`);
    expect((await sendFile(essaim, central, csv(...many), { add: true })).body.added).toBe(2_500);
    const { text } = await essaim.get('/exports/sessions.csv', central.headers);
    expect((await sendFile(essaim, central, text)).body.counts).toMatchObject({ NEW: 0, KNOWN: 2_500 });
  });
});
