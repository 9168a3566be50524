import { Academy } from '../../server/academies/academy.entity.ts';
import { VisitorRequest } from '../../server/requests/visitor-request.entity.ts';
import type { Reader, TestApplication } from '../setup/application.ts';
import { mailTo, secretIn } from '../setup/shown-mails.ts';
import { labOf } from './labs.ts';

export interface ShownRequest {
  id: string;
  kind: string;
  state: string;
  toLab: boolean;
  senderFunction: string | null;
  email: string | null;
  message: string | null;
  labName: string | null;
  lab: { slug: string } | null;
  decidedBy: string | null;
  word: string | null;
}

const SHOWN = `id kind state sentAt toLab senderFunction email lab { slug name } academy { slug name } labName part message
  link decidedAt decidedBy word`;

export const SEND = `mutation ($request: RequestInput!) { sendRequest(request: $request) }`;
export const CONFIRM = `mutation ($token: String!) { confirmRequest(token: $token) { kind lab { slug } } }`;
export const LIST = `query ($filter: RequestFilter, $before: ID) {
  requests(filter: $filter, before: $before) { next entries { ${SHOWN} } }
}`;
export const DECIDE = `mutation ($id: ID!, $accepted: Boolean!, $word: String!, $givesAddress: Boolean! = false) {
  decideRequest(id: $id, accepted: $accepted, word: $word, givesAddress: $givesAddress) { ${SHOWN} }
}`;
export const GRANT = `mutation ($id: ID!, $lab: String, $role: LabRole, $central: Boolean! = false) {
  grantAccount(id: $id, lab: $lab, role: $role, central: $central) { ${SHOWN} }
}`;
export const PASS_ON = `mutation ($id: ID!, $lab: String!) { passOnRequest(id: $id, lab: $lab) { ${SHOWN} } }`;

/** What a visitor may ask: to be put in touch with Créteil’s lab, unless told otherwise. */
export const asked = (given: object = {}) => ({
  request: {
    kind: 'CONTACT',
    email: 'claire@ac-essai.fr',
    function: 'Enseignante de collège',
    lab: 'creteil',
    message: 'Je cherche un lab qui reçoit des classes.',
    ...given,
  },
});

export const confirm = (essaim: TestApplication, token: string) =>
  essaim.graphql<{ confirmRequest: { kind: string; lab: { slug: string } | null } }>(CONFIRM, { token });

/** One that a visitor has sent, and confirmed by the mail’s link. */
export async function sent(essaim: TestApplication, given: { email?: string; [field: string]: unknown } = {}) {
  const before = await mailsTo(essaim, given.email ?? 'claire@ac-essai.fr');
  await essaim.graphql(SEND, asked(given));
  const { text } = await mailTo(essaim, given.email ?? 'claire@ac-essai.fr', before + 1);
  await confirm(essaim, secretIn(text));
}

export const mailsTo = (essaim: TestApplication, recipient: string) =>
  essaim.dataSource
    .query<[{ mails: number }]>('SELECT count(*)::int AS mails FROM mail WHERE recipient = $1', [recipient])
    .then(([{ mails }]) => mails);

export const listOf = async (reader: Reader, filter: object = {}, before: string | null = null) =>
  (await reader.graphql<{ requests: { next: string | null; entries: ShownRequest[] } }>(LIST, { filter, before }))
    .requests;

/** One that waits, put there without a word to anybody. */
export async function aRequest(essaim: TestApplication, given: Partial<VisitorRequest> & { to?: string } = {}) {
  const { manager } = essaim.dataSource;
  const { to = 'creteil', ...fields } = given;
  const kind = fields.kind ?? 'CONTACT';
  return manager.save(VisitorRequest, {
    kind,
    state: 'WAITING' as const,
    email: 'claire@ac-essai.fr',
    saidFunction: 'Enseignante de collège',
    message: 'Je cherche un lab qui reçoit des classes.',
    lab: kind === 'CONTACT' || kind === 'CORRECTION' ? (await labOf(manager, to)).id : null,
    academy: kind === 'LAB' ? (await manager.findOneByOrFail(Academy, { slug: 'bordeaux' })).code : null,
    labName: kind === 'LAB' ? 'Lab des possibles' : null,
    confirmedAt: new Date(),
    ...fields,
  });
}
