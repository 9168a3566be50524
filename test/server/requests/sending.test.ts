import { describe, expect, it } from 'vitest';
import { VisitorRequest } from '../../../server/requests/visitor-request.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { asked, confirm, CONFIRM, listOf, mailsTo, SEND, sent } from '../../factories/requests.ts';
import { application } from '../../setup/application.ts';
import { mailTo, secretIn } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const CLAIRE = 'claire@ac-essai.fr';
const REFERENT = 'referent.creteil@essaim.example';

const kept = () => essaim.dataSource.manager.find(VisitorRequest);
const send = (given: object = {}) =>
  essaim.graphql<{ sendRequest: boolean }>(SEND, asked(given)).then(({ sendRequest }) => sendRequest);
const refusedField = async (given: object) => (await essaim.reader().refusal(SEND, asked(given)))?.field;

describe('a visitor’s request', () => {
  it('reaches nobody before its sender has confirmed it by the mail’s link', async () => {
    expect(await send()).toBe(false);
    const { text, subject } = await mailTo(essaim, CLAIRE);
    expect(subject).toBe('Confirmez votre demande à Essaim');
    expect(text).toContain('Vous avez écrit au lab « Lab d’académie de Créteil » par Essaim.');
    expect((await listOf(await essaim.signedIn('referent.creteil'))).entries).toEqual([]);
    expect((await listOf(await essaim.signedIn('centrale'))).entries).toEqual([]);
    expect(await mailsTo(essaim, REFERENT)).toBe(0);

    expect((await confirm(essaim, secretIn(text))).confirmRequest).toEqual({
      kind: 'CONTACT',
      lab: { slug: 'creteil' },
    });
    expect((await listOf(await essaim.signedIn('referent.creteil'))).entries).toMatchObject([
      { kind: 'CONTACT', state: 'WAITING', senderFunction: 'Enseignante de collège', toLab: true },
    ]);
    expect((await mailTo(essaim, REFERENT)).text).toContain('Je cherche un lab qui reçoit des classes.');
  });

  it('cannot make Essaim write the sender’s words to a stranger', async () => {
    const own = 'ACHETEZ https://piege.example';
    await send({ function: own, message: own });
    await send({
      kind: 'LAB',
      academy: 'bordeaux',
      labName: own,
      function: own,
      message: own,
      link: 'https://piege.example',
    });
    const mails = await essaim.dataSource.query<{ said: string }[]>(
      'SELECT subject || text || html AS said FROM mail WHERE recipient = $1',
      [CLAIRE],
    );
    expect(mails).toHaveLength(2);
    for (const { said } of mails) expect(said).not.toMatch(/ACHETEZ|piege/);
  });

  it('is confirmed once, however often the link is opened', async () => {
    await send();
    const token = secretIn((await mailTo(essaim, CLAIRE)).text);
    await Promise.all([confirm(essaim, token), confirm(essaim, token)]);
    await confirm(essaim, token);
    expect(await mailsTo(essaim, REFERENT)).toBe(1);
    expect(await kept()).toMatchObject([{ state: 'WAITING' }]);
  });

  it('that is sent twice arrives once', async () => {
    await sent(essaim);
    await sent(essaim);
    expect(await kept()).toHaveLength(1);
    expect(await mailsTo(essaim, REFERENT)).toBe(1);
  });

  it.each([
    ['forged', 'A'.repeat(43)],
    ['empty', ''],
  ])('is not confirmed by a link that is %s', async (_, token) => {
    await send();
    expect(await essaim.reader().refusal(CONFIRM, { token })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'token' });
    expect(await kept()).toMatchObject([{ state: 'UNCONFIRMED' }]);
  });

  it('is not confirmed after three days', async () => {
    await send();
    const token = secretIn((await mailTo(essaim, CLAIRE)).text);
    await essaim.dataSource.query(`UPDATE request SET created_at = now() - interval '73 hours'`);
    expect(await essaim.reader().refusal(CONFIRM, { token })).toMatchObject({ field: 'token' });
    expect(await mailsTo(essaim, REFERENT)).toBe(0);
  });

  it('gets the same answer whether or not its address has an account', async () => {
    const account = { kind: 'ACCOUNT', lab: null };
    const answers = await Promise.all(
      ['membre@essaim.example', CLAIRE].map((email) =>
        essaim.post(JSON.stringify({ query: SEND, variables: asked({ ...account, email }) })),
      ),
    );
    expect(answers[0]!.text).toBe(answers[1]!.text);
    const [known, unknown] = [await mailTo(essaim, 'membre@essaim.example'), await mailTo(essaim, CLAIRE)];
    expect(known.subject).toBe(unknown.subject);
    expect(known.text.replace(/#[\w-]+/, '')).toBe(unknown.text.replace(/#[\w-]+/, ''));
  });
});

describe('a request is refused, and nothing kept, when', () => {
  it.each<[field: string, given: object]>([
    ['email', { email: 'claire' }],
    ['email', { email: null }],
    ['email', { email: 'a@ac-essai.fr\r\nBcc: b@ac-essai.fr' }],
    ['function', { function: ' ' }],
    ['function', { function: 'x'.repeat(121) }],
    ['message', { message: 'Salut' }],
    ['message', { message: 'x'.repeat(4_001) }],
    ['academy', { kind: 'LAB', labName: 'Lab', academy: 'atlantide' }],
    ['labName', { kind: 'LAB', labName: ' ', academy: 'bordeaux' }],
    ['link', { kind: 'LAB', labName: 'Lab', academy: 'bordeaux', link: 'javascript:alert(1)' }],
  ])('its %s is not as it should be', async (field, given) => {
    expect(await refusedField(given)).toBe(field);
    expect(await kept()).toEqual([]);
  });

  it('its lab does not exist', async () => {
    for (const given of [{ lab: 'atlantide' }, { kind: 'CORRECTION', lab: null }, { lab: '../x' }]) {
      expect((await essaim.reader().refusal(SEND, asked(given)))?.code).toBe('NOT_FOUND');
    }
    expect(await kept()).toEqual([]);
  });

  it('a program filled in what people do not see: it is answered as ever', async () => {
    expect(await send({ homepage: 'https://piege.example' })).toBe(false);
    expect(await kept()).toEqual([]);
    expect(await mailsTo(essaim, CLAIRE)).toBe(0);
  });

  it('five of its address are to be confirmed, even when they come at once', async () => {
    const messages = Array.from({ length: 8 }, (_, index) => `Un message de plus, le numéro ${index}.`);
    const answers = await Promise.all(messages.map((message) => essaim.ask(SEND, asked({ message }))));
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.field === 'email')).toHaveLength(3);
    expect(await mailsTo(essaim, CLAIRE)).toBe(5);
  });

  it('ten of its address wait', async () => {
    const member = await anAccount(essaim);
    const send = (index: number) => member.refusal(SEND, asked({ message: `Un message de plus, le numéro ${index}.` }));
    for (let index = 0; index < 10; index++) expect(await send(index)).toBeUndefined();
    expect(await send(10)).toMatchObject({ field: 'email' });
  });

  it('too many come from one address of the network', async () => {
    const codes: (string | undefined)[] = [];
    for (let index = 0; index < 21; index++)
      codes.push((await essaim.reader().refusal(SEND, asked({ email: '' })))?.code);
    expect(codes.slice(0, 20)).not.toContain('TOO_MANY_REQUESTS');
    expect(codes[20]).toBe('TOO_MANY_REQUESTS');
  });
});

describe('whoever is signed in', () => {
  it('asks at once, with the address of the account and no other', async () => {
    const member = await anAccount(essaim, { email: 'membre@ac-essai.fr' });
    const { sendRequest } = await member.graphql<{ sendRequest: boolean }>(SEND, asked({ email: 'autre@ac-essai.fr' }));
    expect(sendRequest).toBe(true);
    expect(await kept()).toMatchObject([{ state: 'WAITING', email: 'membre@ac-essai.fr', tokenHash: null }]);
    expect(await mailsTo(essaim, 'autre@ac-essai.fr')).toBe(0);
    expect(await mailsTo(essaim, REFERENT)).toBe(1);
  });
});

describe('the mail to a lab', () => {
  it('shows no address, and takes nothing of what was written for markup or for another header', async () => {
    const payload = '<script>alert(1)</script>\r\nBcc: x@ac-essai.fr\r\n\r\n<img src=x onerror=alert(1)>';
    await sent(essaim, { function: `Élue ${payload}`, message: payload });
    const [mail] = await essaim.dataSource.query<[Record<'subject' | 'text' | 'html', string>]>(
      'SELECT subject, text, html FROM mail WHERE recipient = $1',
      [REFERENT],
    );
    expect(JSON.stringify(mail)).not.toContain(CLAIRE);
    expect(mail.subject).toBe('Un message pour « Lab d’académie de Créteil »');
    expect(mail.html).not.toMatch(/<script|<img/);
    expect(mail.html).toContain('&#60;script&#62;');
    expect(mail.text).toContain('/labs/creteil/demandes');
  });

  it('shows the address when the sender gives it', async () => {
    await sent(essaim, { givesAddress: true });
    expect((await mailTo(essaim, REFERENT)).text).toContain(CLAIRE);
  });

  it('goes to all its referents that may sign in, and to no contributor', async () => {
    const roles = { creteil: 'REFERENT' } as const;
    await anAccount(essaim, { email: 'seconde@ac-essai.fr', roles });
    await anAccount(essaim, { email: 'aide@ac-essai.fr', roles: { creteil: 'CONTRIBUTOR' } });
    const suspended = await anAccount(essaim, { email: 'suspendue@ac-essai.fr', roles });
    await essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [suspended.account]);
    await sent(essaim);
    const rows = await essaim.dataSource.query<{ recipient: string }[]>(
      `SELECT recipient FROM mail WHERE kind = 'request-to-lab' ORDER BY recipient`,
    );
    expect(rows.map(({ recipient }) => recipient)).toEqual([REFERENT, 'seconde@ac-essai.fr']);
  });

  it('says which part of the fiche a correction is about', async () => {
    await sent(essaim, { kind: 'CORRECTION', part: 'LAUNCH', message: 'Le lab a ouvert en 2018, et non en 2019.' });
    const { subject, text } = await mailTo(essaim, REFERENT);
    expect(subject).toBe('Une correction proposée pour « Lab d’académie de Créteil »');
    expect(text).toContain('À propos de : La date de lancement.');
    expect(
      (await essaim.graphql<{ lab: { launch: object } }>('{ lab(slug: "creteil") { launch { label } } }')).lab,
    ).not.toEqual({ launch: { label: '2018' } });
  });
});
