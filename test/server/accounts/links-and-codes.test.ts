import { describe, expect, it } from 'vitest';
import { anAccount } from '../../factories/accounts.ts';
import { application } from '../../setup/application.ts';
import { codeIn, mailTo, secretIn } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const ADDRESS = 'referent.creteil@essaim.example';
const NEWCOMER = 'nouvelle@ac-creteil.fr';

const ASK = 'mutation ($email: String!) { requestSignIn(email: $email) }';
const LINK = 'mutation ($token: String!) { signInWithLink(token: $token) { email } }';
const CODE =
  'mutation ($request: String!, $code: String!) { signInWithCode(request: $request, code: $code) { email } }';
const INVITE = `mutation ($email: String!, $lab: String!, $role: LabRole!) {
  invite(email: $email, lab: $lab, role: $role) { id }
}`;
const ACCEPT = 'mutation ($token: String!) { acceptInvitation(token: $token) { email } }';

/** What a mail to someone who signs in holds, and what the page that asked has. */
async function aMail() {
  const { requestSignIn: request } = await essaim.graphql<{ requestSignIn: string }>(ASK, { email: ADDRESS });
  const { text } = await mailTo(essaim, ADDRESS);
  return { request, token: secretIn(text), code: codeIn(text) };
}

/** The secret of an invitation to Créteil’s team, or another’s. */
async function anInvitation(given: { lab?: string; count?: number } = {}): Promise<string> {
  const central = await anAccount(essaim, { central: true });
  await central.graphql(INVITE, { email: NEWCOMER, lab: given.lab ?? 'creteil', role: 'CONTRIBUTOR' });
  return secretIn((await mailTo(essaim, NEWCOMER, given.count ?? 1)).text);
}

type Attempt = [operation: string, variables: Record<string, string>];

/** Makes all these attempts at once; gives who got a session, and what the others were told. */
async function atOnce(attempts: Attempt[]) {
  const answers = await Promise.all(
    attempts.map(([query, variables]) => essaim.post(JSON.stringify({ query, variables }))),
  );
  const entered = answers
    .filter(({ headers }) => headers['set-cookie'])
    .map((answer) => String(answer.headers['set-cookie']));
  const refused = answers.filter(({ headers }) => !headers['set-cookie']).map(({ text }) => codeOf(text));
  return { entered: entered.map((cookie) => essaim.reader(cookie.split(';')[0])), refused };
}
const codeOf = (text: string) =>
  (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

const eightTimes = (attempt: Attempt) => Array.from({ length: 8 }, () => attempt);
const sessionsOf = (email: string) =>
  essaim.dataSource.query<object[]>('SELECT FROM session s JOIN account a ON a.id = s.account WHERE email = $1', [
    email,
  ]);

describe('of those who use it at the same time, one gets in, once, and the others are told that it is used', () => {
  it('with a link', async () => {
    const { token } = await aMail();
    const { entered, refused } = await atOnce(eightTimes([LINK, { token }]));
    expect([entered.length, refused]).toEqual([1, Array(7).fill('BAD_USER_INPUT')]);
    expect(await sessionsOf(ADDRESS)).toHaveLength(1);
  });

  it('with a code', async () => {
    const { request, code } = await aMail();
    const { entered, refused } = await atOnce(eightTimes([CODE, { request, code }]));
    expect([entered.length, refused]).toEqual([1, Array(7).fill('BAD_USER_INPUT')]);
    expect(await sessionsOf(ADDRESS)).toHaveLength(1);
  });

  it('with the link and the code of the same mail', async () => {
    const { request, code, token } = await aMail();
    const { entered } = await atOnce([...eightTimes([LINK, { token }]), ...eightTimes([CODE, { request, code }])]);
    expect(entered).toHaveLength(1);
    expect(await sessionsOf(ADDRESS)).toHaveLength(1);
  });

  it('with an invitation', async () => {
    const token = await anInvitation();
    const { entered, refused } = await atOnce(eightTimes([ACCEPT, { token }]));
    expect([entered.length, refused]).toEqual([1, Array(7).fill('BAD_USER_INPUT')]);
    expect(await sessionsOf(NEWCOMER)).toHaveLength(1);
  });
});

it('two invitations of one newcomer, accepted at the same time, make one account, with both roles', async () => {
  const tokens = [await anInvitation(), await anInvitation({ lab: 'limoges', count: 2 })];
  const { entered, refused } = await atOnce(tokens.map((token) => [ACCEPT, { token }]));
  expect([entered.length, refused]).toEqual([2, []]);
  const { me } = await entered[0]!.graphql<{ me: object }>('{ me { email roles { lab { slug } } } }');
  expect(me).toEqual({ email: NEWCOMER, roles: [{ lab: { slug: 'creteil' } }, { lab: { slug: 'limoges' } }] });
});

describe('a secret that is not quite the one that was mailed', () => {
  const WRONG: [what: string, forge: (secret: string) => string][] = [
    ['with its first letter changed', (secret) => (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1)],
    ['with its last letter changed', (secret) => secret.slice(0, -1) + (secret.endsWith('A') ? 'B' : 'A')],
    ['cut short', (secret) => secret.slice(0, -1)],
    ['with one letter more', (secret) => `${secret}A`],
    ['in capitals', (secret) => secret.toUpperCase()],
    ['twice', (secret) => secret + secret],
    ['with a wild card', (secret) => `${secret.slice(0, -1)}%`],
    ['with a quote', (secret) => `${secret}' OR ''='`],
  ];
  it.each(WRONG)('%s, opens nothing, and uses nothing up', async (_, forge) => {
    const { token } = await aMail();
    const invitation = await anInvitation();
    const forged: Attempt[] = [
      [LINK, { token: forge(token) }],
      [ACCEPT, { token: forge(invitation) }],
    ];
    expect(await atOnce(forged)).toEqual({ entered: [], refused: ['BAD_USER_INPUT', 'BAD_USER_INPUT'] });
    expect(
      (
        await atOnce([
          [LINK, { token }],
          [ACCEPT, { token: invitation }],
        ])
      ).entered,
    ).toHaveLength(2);
  });
});

it('a secret serves for nothing but what it was made for', async () => {
  const { request, code, token } = await aMail();
  const invitation = await anInvitation();
  const attempts: Attempt[] = [
    [LINK, { token: invitation }],
    [LINK, { token: request }],
    [LINK, { token: code }],
    [ACCEPT, { token }],
    [ACCEPT, { token: request }],
    [CODE, { request: token, code }],
    [CODE, { request: invitation, code }],
    [CODE, { request, code: token }],
  ];
  expect((await atOnce(attempts)).entered).toEqual([]);
  for (const secret of [token, request, invitation, code]) {
    expect(await essaim.reader(`essaim=${secret}`).graphql('{ me { email } }')).toEqual({ me: null });
  }
});

describe('a code', () => {
  it.each(['', ' ', '12345', '1234567', '١٢٣٤٥٦', '１２３４５６', '%', '______', 'null', '\u0000', '1e5', '-12345'])(
    'that is none, « %s », is refused',
    async (code) => {
      const { request } = await aMail();
      expect(await essaim.reader().refusal(CODE, { request, code })).toEqual({ code: 'BAD_USER_INPUT', field: 'code' });
    },
  );

  it('is ended by wrong tries made at the same time, too', async () => {
    const { request, code } = await aMail();
    const wrong = code === '000 000' ? '000001' : '000000';
    await atOnce(Array.from({ length: 8 }, () => [CODE, { request, code: wrong }]));
    expect((await atOnce([[CODE, { request, code }]])).entered).toEqual([]);
  });
});
