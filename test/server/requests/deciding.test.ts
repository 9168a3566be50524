import { describe, expect, it } from 'vitest';
import { anAccount } from '../../factories/accounts.ts';
import {
  aRequest,
  DECIDE,
  GRANT,
  LIST,
  listOf,
  mailsTo,
  PASS_ON,
  sent,
  type ShownRequest,
} from '../../factories/requests.ts';
import { application, type Reader } from '../../setup/application.ts';
import { mailTo, secretIn } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const CLAIRE = 'claire@ac-essai.fr';
const REFERENT = 'referent.creteil@essaim.example';

const decide = (reader: Reader, { id }: { id: string }, given: object) =>
  reader.graphql<{ decideRequest: ShownRequest }>(DECIDE, { id, ...given }).then(({ decideRequest }) => decideRequest);
const actsOf = async () =>
  (
    await (
      await essaim.signedIn('centrale')
    ).graphql<{ auditLog: { entries: { act: string; detail: string; lab: { slug: string } | null }[] } }>(
      '{ auditLog { entries { act detail lab { slug } } } }',
    )
  ).auditLog.entries.map(({ act, detail, lab }) => [act, detail, lab?.slug ?? null]);
const noReferentAt = (slug: string) =>
  essaim.dataSource.query('DELETE FROM lab_role WHERE lab = (SELECT id FROM lab WHERE slug = $1)', [slug]);

describe('a message to a lab', () => {
  it('is answered by its referent, and neither side sees the other’s address', async () => {
    await sent(essaim);
    const referent = await essaim.signedIn('referent.creteil');
    const [request] = (await listOf(referent)).entries;
    expect(request).toMatchObject({ senderFunction: 'Enseignante de collège', email: null });
    const decided = await decide(referent, request!, { accepted: true, word: 'Venez jeudi : <b>nous</b> recevons.' });
    expect(decided).toMatchObject({ state: 'ACCEPTED', decidedBy: 'Responsable de la fiche, académie de Créteil' });

    const { subject, text } = await mailTo(essaim, CLAIRE, 2);
    expect(subject).toBe('Le lab « Lab d’académie de Créteil » vous répond');
    expect(text).toContain('« Venez jeudi : <b>nous</b> recevons. »');
    expect(text).toContain('De la part de : Responsable de la fiche, académie de Créteil.');
    expect(text).not.toContain('@');
    expect(await actsOf()).toEqual([['REQUEST_ACCEPTED', 'mise en relation', 'creteil']]);
  });

  it('shows an address only to the other side, and only when its owner gives it', async () => {
    await sent(essaim, { givesAddress: true });
    const referent = await essaim.signedIn('referent.creteil');
    const [request] = (await listOf(referent)).entries;
    expect(request!.email).toBe(CLAIRE);
    await decide(referent, request!, { accepted: true, word: 'Écrivez-moi.', givesAddress: true });
    expect((await mailTo(essaim, CLAIRE, 2)).text).toContain(`Pour lui répondre directement : ${REFERENT}`);
  });

  it('goes to central staff when the lab has no referent', async () => {
    await noReferentAt('creteil');
    await sent(essaim);
    expect(await mailsTo(essaim, REFERENT)).toBe(0);
    const central = await essaim.signedIn('centrale');
    const [request] = (await listOf(central, { box: 'CENTRAL' })).entries;
    expect(request).toMatchObject({ toLab: false, lab: { slug: 'creteil' } });
    expect((await decide(central, request!, { accepted: true, word: 'Voici.' })).state).toBe('ACCEPTED');
  });

  it('is not answered by nothing', async () => {
    const request = await aRequest(essaim);
    const referent = await essaim.signedIn('referent.creteil');
    for (const accepted of [true, false]) {
      expect(await referent.refusal(DECIDE, { id: request.id, accepted, word: ' \n' })).toMatchObject({
        field: 'word',
      });
    }
    expect(await mailsTo(essaim, CLAIRE)).toBe(0);
  });
});

describe('a message to central staff', () => {
  it('is passed on to a lab, whose referent answers; the sender is told each time', async () => {
    await sent(essaim, { lab: null });
    const central = await essaim.signedIn('centrale');
    const [{ id }] = (await listOf(central, { box: 'CENTRAL' })).entries as [ShownRequest];
    await central.graphql(PASS_ON, { id, lab: 'creteil' });
    expect((await mailTo(essaim, CLAIRE, 2)).subject).toContain('est transmis au lab « Lab d’académie de Créteil »');
    expect((await mailTo(essaim, REFERENT)).text).not.toContain(CLAIRE);
    expect((await listOf(central, { box: 'LABS' })).entries).toMatchObject([{ id, state: 'WAITING' }]);
    await decide(await essaim.signedIn('referent.creteil'), { id }, { accepted: false, word: 'Pas cette année.' });
    expect((await mailTo(essaim, CLAIRE, 3)).text).toContain('ne peut pas donner suite');
    expect(await actsOf()).toEqual([
      ['REQUEST_REFUSED', 'mise en relation', 'creteil'],
      ['REQUEST_PASSED_ON', 'mise en relation', 'creteil'],
    ]);
  });

  it('is passed on once: a second who does so from an old page is told where it is', async () => {
    await anAccount(essaim, { roles: { nice: 'REFERENT' } });
    const { id } = await aRequest(essaim, { lab: null });
    const central = await essaim.signedIn('centrale');
    const answers = await Promise.all(['creteil', 'nice'].map((lab) => central.ask(PASS_ON, { id, lab })));
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
    expect(refused[0]!.message).toContain('Ce message est déjà chez « Lab d’académie de');
    expect(await mailsTo(essaim, CLAIRE)).toBe(1);
  });

  it('is not passed on to a lab that nobody answers for, nor anything that is no message', async () => {
    const message = await aRequest(essaim, { lab: null });
    const account = await aRequest(essaim, { kind: 'ACCOUNT' });
    const central = await essaim.signedIn('centrale');
    for (const lab of ['nice', 'atlantide']) {
      expect(await central.refusal(PASS_ON, { id: message.id, lab })).toMatchObject({ field: 'lab' });
    }
    expect(await central.refusal(PASS_ON, { id: account.id, lab: 'creteil' })).toMatchObject({ field: 'id' });
  });
});

describe('a request for an account', () => {
  it('is granted by an invitation to what central staff choose', async () => {
    const request = await aRequest(essaim, { kind: 'ACCOUNT' });
    const central = await essaim.signedIn('centrale');
    await central.graphql(GRANT, { id: request.id, lab: 'limoges', role: 'CONTRIBUTOR' });
    const { text } = await mailTo(essaim, CLAIRE);
    expect(text).toContain('tenir la fiche du lab « Lab d’académie de Limoges »');
    const accept = `mutation ($token: String!) { acceptInvitation(token: $token) { email roles { role } } }`;
    expect(await essaim.graphql(accept, { token: secretIn(text) })).toEqual({
      acceptInvitation: { email: CLAIRE, roles: [{ role: 'CONTRIBUTOR' }] },
    });
    expect((await actsOf()).slice(1)).toEqual([
      ['INVITATION_SENT', 'contributeur', 'limoges'],
      ['REQUEST_ACCEPTED', 'demande de compte', null],
    ]);
  });

  it('of someone who has one is answered: sign in', async () => {
    await anAccount(essaim, { email: CLAIRE });
    const { id } = await aRequest(essaim, { kind: 'ACCOUNT' });
    await (await essaim.signedIn('centrale')).graphql(GRANT, { id });
    const { subject, text } = await mailTo(essaim, CLAIRE);
    expect(subject).toBe('Vous avez déjà un compte sur Essaim');
    expect(text).toContain('/connexion');
    expect(await essaim.dataSource.query('SELECT id FROM invitation')).toEqual([]);
  });

  it('of someone whose account is suspended is not granted', async () => {
    const { account } = await anAccount(essaim, { email: CLAIRE });
    await essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
    const { id } = await aRequest(essaim, { kind: 'ACCOUNT' });
    expect(await (await essaim.signedIn('centrale')).refusal(GRANT, { id })).toMatchObject({ field: 'id' });
    expect(await mailsTo(essaim, CLAIRE)).toBe(0);
  });

  it('is not granted by a role without its lab, and then stays to be decided', async () => {
    const { id } = await aRequest(essaim, { kind: 'ACCOUNT' });
    const central = await essaim.signedIn('centrale');
    expect(await central.refusal(GRANT, { id, role: 'REFERENT' })).toMatchObject({ field: 'role' });
    expect(await central.refusal(DECIDE, { id, accepted: true, word: '' })).toMatchObject({ field: 'accepted' });
    expect((await listOf(central, { box: 'CENTRAL' })).entries).toMatchObject([{ id, email: CLAIRE }]);
    expect(await actsOf()).toEqual([]);
  });

  it('is refused with a word', async () => {
    const request = await aRequest(essaim, { kind: 'ACCOUNT' });
    await decide(await essaim.signedIn('centrale'), request, { accepted: false, word: 'Demandez à votre référent.' });
    expect((await mailTo(essaim, CLAIRE)).text).toContain('« Demandez à votre référent. »');
    expect(await actsOf()).toEqual([['REQUEST_REFUSED', 'demande de compte', null]]);
  });
});

describe('a lab that was reported', () => {
  const CREATE = `mutation ($slug: String!, $request: ID) {
    createLab(academy: "bordeaux", name: "Lab des possibles", slug: $slug, request: $request) { slug }
  }`;

  it('is accepted by making it, once: the sender is told where it is, and the request leads to it', async () => {
    const { id } = await aRequest(essaim, { kind: 'LAB' });
    const central = await essaim.signedIn('centrale');
    await central.graphql(CREATE, { slug: 'possibles', request: id });
    expect((await mailTo(essaim, CLAIRE)).text).toMatch(
      /« Lab des possibles » : le lab est maintenant dans\sl’annuaire.*\/labs\/possibles/s,
    );
    expect((await listOf(central, { box: 'DECIDED' })).entries).toMatchObject([
      { id, state: 'ACCEPTED', lab: { slug: 'possibles' } },
    ]);
    expect(await actsOf()).toContainEqual(['REQUEST_ACCEPTED', 'lab signalé', 'possibles']);
    expect((await central.refusal(CREATE, { slug: 'possibles-2', request: id }))?.code).toBe('CONFLICT');
    expect(await essaim.graphql('{ lab(slug: "possibles-2") { slug } }')).toEqual({ lab: null });
    expect(await mailsTo(essaim, CLAIRE)).toBe(1);
  });

  it('is not accepted without being made, nor is another request by making a lab', async () => {
    const { id } = await aRequest(essaim, { kind: 'LAB' });
    const central = await essaim.signedIn('centrale');
    expect(await central.refusal(DECIDE, { id, accepted: true, word: '' })).toMatchObject({ field: 'accepted' });
    const { id: request } = await aRequest(essaim, { kind: 'CORRECTION' });
    expect(await central.refusal(CREATE, { slug: 'possibles', request })).toMatchObject({ field: 'request' });
  });
});

describe('a correction', () => {
  it('changes nothing by itself when it is accepted; the sender is thanked', async () => {
    const fiche = () => essaim.graphql('{ lab(slug: "creteil") { name launch { label } } labs { total } }');
    const before = await fiche();
    const correction = await aRequest(essaim, { kind: 'CORRECTION', part: 'NAME' });
    await decide(await essaim.signedIn('referent.creteil'), correction, { accepted: true, word: '' });
    expect((await mailTo(essaim, CLAIRE)).text).toContain('est prise en compte');
    await essaim.directory.refresh();
    expect(await fiche()).toEqual(before);
  });
});

describe('two who decide at once', () => {
  it('decide once: the second is told by whom, and how; the sender hears once', async () => {
    const { id } = await aRequest(essaim);
    const people = [await essaim.signedIn('referent.creteil'), await essaim.signedIn('centrale')];
    const answers = await Promise.all(
      people.map((reader, index) => reader.ask(DECIDE, { id, accepted: index === 0, word: 'Bonjour.' })),
    );
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
    expect(refused[0]!.message).toMatch(
      /^C’est déjà décidé, par : (Responsable|Équipe centrale|Centrale).* \(demande (répondue|refusée)\)/,
    );
    expect(await mailsTo(essaim, CLAIRE)).toBe(1);
    expect(await actsOf()).toHaveLength(1);
  });
});

describe('the requests of a lab', () => {
  it('are read and decided by its referent; for others they do not exist', async () => {
    const requests = [
      await aRequest(essaim),
      await aRequest(essaim, { kind: 'ACCOUNT', lab: (await aRequest(essaim)).lab }),
      await aRequest(essaim, { kind: 'LAB' }),
      await aRequest(essaim, { state: 'UNCONFIRMED', confirmedAt: null }),
    ];
    const elsewhere = await anAccount(essaim, { roles: { limoges: 'REFERENT' } });
    const its = await essaim.signedIn('referent.creteil');
    expect((await listOf(elsewhere)).entries).toEqual([]);
    expect((await listOf(elsewhere, { lab: 'creteil' })).entries).toEqual([]);
    expect((await listOf(its)).entries.map(({ kind }) => kind)).toEqual(['CONTACT', 'CONTACT']);
    const one = requests[0]!.id;
    expect((await listOf(its, { id: one })).entries).toMatchObject([{ id: one }]);
    for (const [reader, id] of [
      [elsewhere, one],
      [its, requests[2]!.id],
      [its, 'x'],
    ] as const) {
      expect((await listOf(reader, { id })).entries, id).toEqual([]);
    }
    const tries = [
      ...requests.map(({ id }) => [elsewhere, id] as const),
      ...requests.slice(1).map(({ id }) => [its, id] as const),
      [its, 'x'] as const,
    ];
    for (const [reader, id] of tries) {
      expect((await reader.refusal(DECIDE, { id, accepted: false, word: 'Non.' }))?.code).toBe('NOT_FOUND');
    }
    const count = (reader: Reader) => reader.graphql('{ waitingRequests(lab: "creteil") }');
    expect([await count(its), await count(elsewhere)]).toEqual([{ waitingRequests: 2 }, { waitingRequests: 0 }]);
  });

  it('stay whole however many there are, page by page, though many came at the same instant', async () => {
    for (let index = 0; index < 65; index++)
      await aRequest(essaim, { confirmedAt: new Date(1_600_000_000_000 + (index >> 2)) });
    const central = await essaim.signedIn('centrale');
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const { entries, next } = await listOf(central, { box: 'LABS', kind: 'CONTACT', lab: 'creteil' }, before);
      seen.push(...entries.map(({ id }) => id));
      before = next;
    } while (before !== null);
    expect(new Set(seen).size).toBe(65);
    expect((await central.refusal(LIST, { before: 'x' }))?.code).toBeUndefined();
  });
});

describe('what a sender wrote, and the address', () => {
  it('show in no answer but to those who decide, and the address to no lab', async () => {
    const MARK = 'zzmarque';
    const words = { email: `${MARK}@ac-essai.fr`, saidFunction: `${MARK}-fonction`, message: `${MARK}-message` };
    for (const kind of ['ACCOUNT', 'LAB', 'CORRECTION', 'CONTACT'] as const) {
      await aRequest(essaim, { kind, ...words, labName: kind === 'LAB' ? `${MARK}-lab` : null });
    }
    const pages = ['/', '/liste', '/labs/creteil', '/academies/bordeaux', '/labs/creteil/contact', '/sitemap.xml'];
    const files = ['/exports/labs.csv', '/exports/labs.geojson'];
    for (const path of [...pages, ...files]) expect((await essaim.get(path)).text, path).not.toContain(MARK);
    const all = '{ labs { labs { name sections { text } } } lab(slug: "creteil") { name sections { text } } }';
    for (const person of ['referent.creteil', 'contributeur.limoges', 'membre']) {
      const reader = await essaim.signedIn(person);
      expect(JSON.stringify(await reader.ask(all))).not.toContain(MARK);
      const listed = JSON.stringify(await reader.ask(LIST));
      expect(listed).not.toContain(`${MARK}@`);
      expect(listed.includes(MARK), person).toBe(person === 'referent.creteil');
    }
    const log = JSON.stringify(
      await (await essaim.signedIn('centrale')).ask('{ auditLog { entries { detail account } } }'),
    );
    expect(log).not.toContain(MARK);
  });
});
