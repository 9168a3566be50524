import { getIntrospectionQuery, type IntrospectionQuery, type IntrospectionObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAccount } from '../factories/accounts.ts';
import { application, type Reader } from '../setup/application.ts';

const essaim = application();

const PEOPLE = [
  'visitor',
  'suspended',
  'expired',
  'member',
  'contributor',
  'referent',
  'referentElsewhere',
  'central',
] as const;
type Person = (typeof PEOPLE)[number];

const EVERYBODY: readonly Person[] = PEOPLE;
const SIGNED_IN: readonly Person[] = ['member', 'contributor', 'referent', 'referentElsewhere', 'central'];
const ITS_TEAM: readonly Person[] = ['contributor', 'referent', 'central'];
const REFERENTS: readonly Person[] = ['referent', 'referentElsewhere', 'central'];
const WHO_ANSWER_FOR_IT: readonly Person[] = ['referent', 'central'];
const CENTRAL: readonly Person[] = ['central'];

/** Every operation, on Créteil where it is about a lab, and who may; the rest are refused. After design's table of rights. */
const OPERATIONS: Record<string, { ask: string; may: readonly Person[] }> = {
  account: { ask: 'account(id: "0") { id }', may: ['central'] },
  accounts: { ask: 'accounts { next }', may: ['central'] },
  academies: { ask: 'academies { slug }', may: EVERYBODY },
  academy: { ask: 'academy(slug: "creteil") { slug }', may: EVERYBODY },
  auditLog: { ask: 'auditLog { next }', may: ['central'] },
  audiences: { ask: 'audiences(lab: "creteil") { key }', may: ITS_TEAM },
  demoAccounts: { ask: 'demoAccounts { email }', may: EVERYBODY },
  directoryState: { ask: 'directoryState { version }', may: EVERYBODY },
  draft: { ask: 'draft(lab: "creteil", edition: 2021) { revision }', may: ITS_TEAM },
  editions: { ask: 'editions { year }', may: EVERYBODY },
  ficheHistory: { ask: 'ficheHistory(lab: "creteil", edition: 2021) { next }', may: ITS_TEAM },
  ficheRevision: { ask: 'ficheRevision(lab: "creteil", edition: 2020, number: 1) { number }', may: ITS_TEAM },
  invitation: { ask: 'invitation(token: "x") { email }', may: EVERYBODY },
  invitations: { ask: 'invitations { next }', may: ['central'] },
  mailFlow: { ask: 'mailFlow { held }', may: ['central'] },
  team: { ask: 'team(lab: "creteil") { mayManage }', may: ITS_TEAM },
  troubledMails: { ask: 'troubledMails { next }', may: ['central'] },
  lab: { ask: 'lab(slug: "creteil") { slug }', may: EVERYBODY },
  labs: { ask: 'labs { total }', may: EVERYBODY },
  me: { ask: 'me { id }', may: EVERYBODY },
  proposeLabSlug: { ask: 'proposeLabSlug(academy: "creteil", name: "")', may: ['central'] },
  registeredLab: { ask: 'registeredLab(slug: "creteil") { slug }', may: ['central'] },
  registeredLabs: { ask: 'registeredLabs { total }', may: ['central'] },
  ownNames: { ask: 'ownNames { name }', may: SIGNED_IN },
  services: { ask: 'services { code }', may: EVERYBODY },
  sessions: { ask: 'sessions { id }', may: SIGNED_IN },
  officeHour: { ask: 'officeHour(id: "0") { id }', may: ['central'] },
  officeHours: { ask: 'officeHours { next }', may: ['central'] },
  workSession: { ask: 'workSession(id: "0") { id }', may: ['central'] },
  workSessionChoices: { ask: 'workSessionChoices { directions }', may: ['central'] },
  workSessionStatistics: { ask: 'workSessionStatistics { total }', may: ['central'] },
  workSessions: { ask: 'workSessions { next }', may: ['central'] },
  removeOfficeHour: { ask: 'removeOfficeHour(id: "0", revision: 1) { id }', may: ['central'] },
  removeWorkSession: { ask: 'removeWorkSession(id: "0", revision: 1) { id }', may: ['central'] },
  restoreOfficeHour: { ask: 'restoreOfficeHour(id: "0") { id }', may: ['central'] },
  restoreWorkSession: { ask: 'restoreWorkSession(id: "0") { id }', may: ['central'] },
  saveOfficeHour: {
    ask: 'saveOfficeHour(revision: 0, officeHour: { day: "", minutes: 0, withWhom: "" }) { id }',
    may: ['central'],
  },
  saveWorkSession: {
    ask: 'saveWorkSession(revision: 0, session: { title: "", firstDay: "", nature: PROJET, help: LEVEL_1 }) { id }',
    may: ['central'],
  },
  themes: { ask: 'themes { code }', may: EVERYBODY },
  closeAccount: { ask: 'closeAccount(email: "")', may: SIGNED_IN },
  endOtherSessions: { ask: 'endOtherSessions { id }', may: SIGNED_IN },
  endSession: { ask: 'endSession(id: "0") { id }', may: SIGNED_IN },
  acceptInvitation: { ask: 'acceptInvitation(token: "x") { id }', may: EVERYBODY },
  invite: { ask: 'invite(email: "x@ac-essai.fr", lab: "creteil", role: CONTRIBUTOR) { id }', may: WHO_ANSWER_FOR_IT },
  giveName: {
    ask: 'giveName(lab: "creteil", name: "Camille", audience: CENTRAL, wording: 1) { name }',
    may: ['contributor', 'referent'],
  },
  renewInvitation: { ask: 'renewInvitation(id: "0") { id }', may: REFERENTS },
  confirmRequest: { ask: 'confirmRequest(token: "x") { kind }', may: EVERYBODY },
  decideRequest: { ask: 'decideRequest(id: "0", accepted: false, word: "non") { id }', may: REFERENTS },
  grantAccount: { ask: 'grantAccount(id: "0") { id }', may: ['central'] },
  passOnRequest: { ask: 'passOnRequest(id: "0", lab: "creteil") { id }', may: ['central'] },
  requests: { ask: 'requests { next }', may: REFERENTS },
  sendRequest: { ask: 'sendRequest(request: { kind: CONTACT, function: "", message: "" })', may: EVERYBODY },
  waitingRequests: { ask: 'waitingRequests(lab: "creteil")', may: REFERENTS },
  requestSignIn: { ask: 'requestSignIn(email: "")', may: EVERYBODY },
  signInWithCode: { ask: 'signInWithCode(request: "x", code: "0") { id }', may: EVERYBODY },
  signInWithLink: { ask: 'signInWithLink(token: "x") { id }', may: EVERYBODY },
  withdrawName: { ask: 'withdrawName(lab: "creteil") { name }', may: SIGNED_IN },
  withdrawInvitation: { ask: 'withdrawInvitation(id: "0") { id }', may: REFERENTS },
  createLab: { ask: 'createLab(academy: "creteil", name: "", slug: "x") { slug }', may: ['central'] },
  renameLab: { ask: 'renameLab(lab: "creteil", revision: -1, name: "X") { slug }', may: ['central'] },
  moveLab: { ask: 'moveLab(lab: "creteil", revision: -1, slug: "x") { slug }', may: ['central'] },
  correctLabAcademy: {
    ask: 'correctLabAcademy(lab: "creteil", revision: -1, academy: "paris") { slug }',
    may: ['central'],
  },
  closeLab: { ask: 'closeLab(lab: "creteil", revision: -1, on: "2021-06-30") { slug }', may: ['central'] },
  reopenLab: { ask: 'reopenLab(lab: "creteil", revision: -1) { slug }', may: ['central'] },
  mergeLab: { ask: 'mergeLab(lab: "creteil", revision: -1, into: "paris") { slug }', may: ['central'] },
  separateLab: { ask: 'separateLab(lab: "creteil", revision: -1) { slug }', may: ['central'] },
  changeAddress: { ask: 'changeAddress(account: "0", email: "x@ac-essai.fr") { id }', may: ['central'] },
  giveCentral: { ask: 'giveCentral(account: "0") { id }', may: ['central'] },
  takeCentral: { ask: 'takeCentral(account: "0") { id }', may: ['central'] },
  giveRole: { ask: 'giveRole(account: "0", lab: "creteil", role: REFERENT) { id }', may: ['central'] },
  takeRole: { ask: 'takeRole(account: "0", lab: "creteil", role: REFERENT) { id }', may: ['central'] },
  suspendAccount: { ask: 'suspendAccount(account: "0") { id }', may: ['central'] },
  restoreAccount: { ask: 'restoreAccount(account: "0") { id }', may: ['central'] },
  resendMail: { ask: 'resendMail(id: "0") { id }', may: ['central'] },
  removeFromTeam: { ask: 'removeFromTeam(lab: "creteil", account: "0") { mayManage }', may: WHO_ANSWER_FOR_IT },
  handOver: { ask: 'handOver(lab: "creteil", email: "x", stays: false) { mayManage }', may: WHO_ANSWER_FOR_IT },
  // of no lab, since whoever leaves Créteil has nothing to try there any more
  leaveTeam: {
    ask: 'leaveTeam(lab: "nulle-part")',
    may: ['contributor', 'referent', 'referentElsewhere', 'central'],
  },
  leaveDraft: { ask: 'leaveDraft(lab: "creteil")', may: ITS_TEAM },
  publishFiche: { ask: 'publishFiche(lab: "creteil", edition: 2021, revision: -1) { slug }', may: WHO_ANSWER_FOR_IT },
  restoreRevision: {
    ask: 'restoreRevision(lab: "creteil", edition: 2021, revision: -1, number: 1) { revision }',
    may: ITS_TEAM,
  },
  saveDraft: {
    ask: 'saveDraft(lab: "creteil", edition: 2021, revision: -1, changes: {}) { revision }',
    may: ITS_TEAM,
  },
  sayFunction: { ask: 'sayFunction(function: "")', may: SIGNED_IN },
  setAudience: { ask: 'setAudience(lab: "creteil", key: NEWS, audience: PUBLIC) { key }', may: WHO_ANSWER_FOR_IT },
  signInDemo: { ask: 'signInDemo(email: "") { id }', may: EVERYBODY },
  signOut: { ask: 'signOut', may: [] }, // tried last, by itself: it ends the session that the others need
  stayOnDraft: { ask: 'stayOnDraft(lab: "creteil", edition: 2021) { revision }', may: ITS_TEAM },
  // what central staff keep of each lab
  labFile: { ask: 'labFile(slug: "creteil") { lastContact }', may: CENTRAL },
  academyFile: { ask: 'academyFile(slug: "creteil") { lastContact }', may: CENTRAL },
  interactions: { ask: 'interactions { next }', may: CENTRAL },
  interactionTrace: { ask: 'interactionTrace(id: "0") { id }', may: CENTRAL },
  removedInteractions: { ask: 'removedInteractions { next }', may: CENTRAL },
  centralStaff: { ask: 'centralStaff { id }', may: CENTRAL },
  obstacles: { ask: 'obstacles { code }', may: CENTRAL },
  obstacleStatistics: { ask: 'obstacleStatistics { entries }', may: CENTRAL },
  setMaturity: { ask: 'setMaturity(lab: "creteil", level: SUIVI, since: "x") { slug }', may: CENTRAL },
  confirmMaturity: { ask: 'confirmMaturity(lab: "creteil", reading: "0") { slug }', may: CENTRAL },
  recordInteraction: { ask: 'recordInteraction(input: { kind: AUTRE, date: "x" }) { id }', may: CENTRAL },
  editInteraction: {
    ask: 'editInteraction(id: "0", revision: 1, input: { kind: AUTRE, date: "x" }) { id }',
    may: CENTRAL,
  },
  removeInteraction: { ask: 'removeInteraction(id: "0", revision: 1) { id }', may: CENTRAL },
  restoreInteraction: { ask: 'restoreInteraction(id: "0", revision: 1) { id }', may: CENTRAL },
  addNextAction: { ask: 'addNextAction(input: { what: "" }) { id }', may: CENTRAL },
  assignNextAction: { ask: 'assignNextAction(id: "0", revision: 1) { id }', may: CENTRAL },
  putOffNextAction: { ask: 'putOffNextAction(id: "0", revision: 1, due: "x") { id }', may: CENTRAL },
  takeBackNextAction: { ask: 'takeBackNextAction(id: "0", revision: 1) { id }', may: CENTRAL },
  settleNextAction: { ask: 'settleNextAction(id: "0", revision: 1) { id }', may: CENTRAL },
  reopenNextAction: { ask: 'reopenNextAction(id: "0", revision: 1) { id }', may: CENTRAL },
  planResidence: { ask: 'planResidence(input: { visit: { state: PLANNED } }) { id }', may: CENTRAL },
  setVisit: {
    ask: 'setVisit(residence: "0", way: ALLER, revision: 0, visit: { state: PLANNED }) { id }',
    may: CENTRAL,
  },
  worklist: { ask: 'worklist { next }', may: CENTRAL },
  contactTerms: { ask: 'contactTerms { months }', may: CENTRAL },
  takeLine: { ask: 'takeLine(line: "x", revision: 0) { id }', may: CENTRAL },
  giveBackLine: { ask: 'giveBackLine(line: "x", revision: 0) { id }', may: CENTRAL },
  putOffLine: { ask: 'putOffLine(line: "x", revision: 0, to: "x") { id }', may: CENTRAL },
  settleLine: { ask: 'settleLine(line: "x", revision: 0) { id }', may: CENTRAL },
  reopenLine: { ask: 'reopenLine(line: "x", revision: 0) { id }', may: CENTRAL },
  setContactTerms: { ask: 'setContactTerms(terms: []) { months }', may: CENTRAL },
  network: { ask: 'network { next }', may: CENTRAL },
  letterPreview: { ask: 'letterPreview(labs: ["creteil"], to: TEAM) { recipients }', may: CENTRAL },
  setFollower: { ask: 'setFollower(labs: ["nulle-part"])', may: CENTRAL },
  planForEach: { ask: 'planForEach(id: "0", labs: ["creteil"], action: { what: "" })', may: CENTRAL },
  writeToLabs: {
    ask: 'writeToLabs(id: "0", labs: ["creteil"], to: TEAM, subject: "", message: "")',
    may: CENTRAL,
  },
  addObstacle: { ask: 'addObstacle(label: "") { code }', may: CENTRAL },
  renameObstacle: { ask: 'renameObstacle(code: "x", label: "") { code }', may: CENTRAL },
  plannedWeek: { ask: 'plannedWeek(week: "2026-W48") { whole }', may: CENTRAL },
  lateActions: { ask: 'lateActions(week: "2026-W48") { next }', may: CENTRAL },
  calendarAddress: { ask: 'calendarAddress { renewedAt }', may: CENTRAL },
  renewCalendarAddress: { ask: 'renewCalendarAddress { url }', may: CENTRAL },
  endCalendarAddress: { ask: 'endCalendarAddress', may: CENTRAL },
  retireObstacle: { ask: 'retireObstacle(code: "x", retired: true) { code }', may: CENTRAL },
};

let people: Record<Person, Reader>;
let kinds: Map<string, 'query' | 'mutation'>;

beforeAll(async () => {
  people = {
    visitor: essaim.reader(),
    suspended: await suspended(),
    expired: await expired(),
    member: await anAccount(essaim),
    contributor: await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR' } }),
    referent: await anAccount(essaim, { roles: { creteil: 'REFERENT' } }),
    referentElsewhere: await anAccount(essaim, { roles: { limoges: 'REFERENT' } }),
    central: await anAccount(essaim, { central: true }),
  };
  const { __schema: schema } = await essaim.graphql<IntrospectionQuery>(getIntrospectionQuery());
  const fields = (name: string) =>
    (schema.types.find((type) => type.name === name) as IntrospectionObjectType).fields.map((field) => field.name);
  kinds = new Map([
    ...fields('Query').map((name) => [name, 'query'] as const),
    ...fields('Mutation').map((name) => [name, 'mutation'] as const),
  ]);
});

async function suspended(): Promise<Reader> {
  const reader = await anAccount(essaim, { central: true, roles: { creteil: 'REFERENT' } });
  await essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [reader.account]);
  return reader;
}

async function expired(): Promise<Reader> {
  const reader = await anAccount(essaim, { central: true, roles: { creteil: 'REFERENT' } });
  await essaim.dataSource.query(`UPDATE session SET used_at = now() - interval '1 year' WHERE account = $1`, [
    reader.account,
  ]);
  return reader;
}

it('every operation of the schema is tried', () => {
  expect([...kinds.keys()].sort()).toEqual(Object.keys(OPERATIONS).sort());
});

const FORMS: [string, (kind: string, ask: string) => string][] = [
  ['plain', (kind, ask) => `${kind} { ${ask} }`],
  ['under an alias', (kind, ask) => `${kind} { me: ${ask} }`],
  [
    'in a fragment',
    (kind, ask) => `${kind} { ...Hidden } fragment Hidden on ${kind === 'query' ? 'Query' : 'Mutation'} { ${ask} }`,
  ],
];

describe.each(FORMS)('%s', (_, written) => {
  it.each(Object.keys(OPERATIONS).filter((name) => name !== 'signOut'))('%s is for those who may', async (name) => {
    const { ask, may } = OPERATIONS[name]!;
    for (const person of PEOPLE) {
      const code = (await people[person].refusal(written(kinds.get(name)!, ask)))?.code;
      if (may.includes(person)) expect(['UNAUTHENTICATED', 'FORBIDDEN'], `${person}: ${code}`).not.toContain(code);
      else expect(code, person).toBe(SIGNED_IN.includes(person) ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
  });
});

it('signing out is for everybody', async () => {
  for (const person of PEOPLE) expect((await people[person].ask('mutation { signOut }')).errors).toBeUndefined();
});
