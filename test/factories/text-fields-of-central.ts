import { randomUUID } from 'node:crypto';
import { RECORD, aCall } from './journal.ts';
import { WRITE } from './network.ts';
import { decide } from './registry.ts';
import { type Desk, joinTeam, type TextFieldOfEssaim } from './text-fields.ts';
import { decide as decideOn, lineOf, SETTLE } from './worklist.ts';
import { aSessionInput, SAVE_SESSION } from './work-sessions.ts';

const DAY = '2021-03-01';

const inEntry = (name: string, fills: string[], given: (text: string) => object): TextFieldOfEssaim => ({
  name,
  fills,
  write: ({ writer, lab }, text) => writer.graphql(RECORD, { input: aCall({ labs: [lab], ...given(text) }) }),
});
const inSession = (name: string, given: (text: string) => object): TextFieldOfEssaim => ({
  name: `session.${name}`,
  fills: [`WorkSessionInput.${name}`],
  write: ({ writer, lab }, text) =>
    writer.graphql(SAVE_SESSION, { revision: 0, session: aSessionInput({ labs: [lab], ...given(text) }) }),
});
const inOfficeHour = (name: string, given: (text: string) => object): TextFieldOfEssaim => ({
  name: `office hour.${name}`,
  fills: [`OfficeHourInput.${name}`],
  write: ({ writer }, text) =>
    writer.graphql('mutation ($given: OfficeHourInput!) { saveOfficeHour(revision: 0, officeHour: $given) { id } }', {
      given: { day: DAY, minutes: 30, withWhom: 'une enseignante', ...given(text) },
    }),
});
const inResidence = (name: string, fills: string[], given: (text: string) => object): TextFieldOfEssaim => ({
  name,
  fills,
  write: ({ writer, lab }, text) =>
    writer.graphql('mutation ($input: ResidenceInput!) { planResidence(input: $input) { id } }', {
      input: { lab, visit: { state: 'PLANNED', firstDay: '2027-03-01' }, ...given(text) },
    }),
});

async function newAction({ writer, lab }: Desk, what: string) {
  const { addNextAction } = await writer.graphql<{ addNextAction: { id: string; revision: number } }>(
    'mutation ($input: NewNextActionInput!) { addNextAction(input: $input) { id revision } }',
    { input: { what, labs: [lab] } },
  );
  return addNextAction;
}

async function newObstacle({ writer }: Desk, label: string) {
  const { addObstacle } = await writer.graphql<{ addObstacle: { code: string; label: string }[] }>(
    'mutation ($label: String!) { addObstacle(label: $label) { code label } }',
    { label },
  );
  return addObstacle.find((obstacle) => obstacle.label === label);
}

/** What central staff keep of labs: the register, the journal, working sessions. */
export const CENTRAL_TEXT_FIELDS: readonly TextFieldOfEssaim[] = [
  {
    name: 'lab.name, given',
    fills: ['createLab.name'],
    write: ({ writer, lab }, text) =>
      writer.graphql(
        'mutation ($text: String!, $slug: String!) { createLab(academy: "nice", name: $text, slug: $slug) { slug } }',
        { text, slug: `${lab}-bis` },
      ),
  },
  {
    name: 'lab.name, changed',
    fills: ['renameLab.name'],
    write: async ({ writer, lab }, text) => {
      await decide(writer, 'renameLab', lab, 'Un autre nom'); // a lab that has this text for its name already
      const { error } = await decide(writer, 'renameLab', lab, text);
      if (error) throw new Error(`${error.code}: ${error.message}`);
    },
  },
  inEntry('entry.note', ['InteractionInput.note'], (note) => ({ note })),
  inEntry('entry.participants', ['InteractionInput.participants'], (participants) => ({ participants })),
  inEntry('entry.next action', ['NextActionInput.what'], (what) => ({ nextAction: { what } })),
  { name: 'next action', fills: ['NewNextActionInput.what'], write: newAction },
  {
    name: 'next action.outcome',
    fills: ['settleNextAction.outcome'],
    write: async (desk, outcome) =>
      desk.writer.graphql(
        `mutation ($id: ID!, $revision: Int!, $outcome: String) {
           settleNextAction(id: $id, revision: $revision, outcome: $outcome) { id }
         }`,
        { ...(await newAction(desk, 'Rappeler')), outcome },
      ),
  },
  inResidence('residence.goal', ['ResidenceInput.goal'], (goal) => ({ goal })),
  inResidence('visit.why', ['VisitInput.why'], (why) => ({ visit: { state: 'POSTPONED', why } })),
  inResidence('visit.note', ['VisitInput.note'], (note) => ({ visit: { state: 'HELD', firstDay: DAY, note } })),
  inResidence('visit.participants', ['VisitInput.participants'], (participants) => ({
    visit: { state: 'HELD', firstDay: DAY, participants },
  })),
  {
    name: 'maturity.reason',
    fills: ['setMaturity.reason'],
    write: ({ writer, lab }, reason) =>
      writer.graphql(
        `mutation ($lab: String!, $reason: String) {
           setMaturity(lab: $lab, level: SUIVI, since: "${DAY}", reason: $reason) { slug }
         }`,
        { lab, reason },
      ),
  },
  { name: 'obstacle', fills: ['addObstacle.label'], write: newObstacle },
  {
    name: 'obstacle, renamed',
    fills: ['renameObstacle.label'],
    write: async (desk, label) =>
      desk.writer.graphql(
        'mutation ($code: String!, $label: String!) { renameObstacle(code: $code, label: $label) { code } }',
        { code: (await newObstacle(desk, `Obstacle de ${desk.lab}`))!.code, label: `${label}, de nouveau` },
      ),
  },
  inSession('title', (title) => ({ title })),
  inSession('participants', (participants) => ({ participants })),
  inSession('directions', (text) => ({ directions: [text, 'DANE'] })),
  inSession('outcome', (outcome) => ({ outcome })),
  inOfficeHour('withWhom', (withWhom) => ({ withWhom })),
  inOfficeHour('about', (about) => ({ about })),
  {
    name: 'worklist.reason',
    fills: ['settleLine.reason'],
    write: async ({ writer, lab }, reason) =>
      decideOn(writer, SETTLE, await lineOf(writer, 'NO_REFERENT', lab), { reason }),
  },
  {
    name: 'letter',
    fills: ['writeToLabs.subject', 'writeToLabs.message'],
    write: async (desk, text) => {
      await joinTeam(desk);
      return desk.writer.graphql(WRITE, {
        id: randomUUID(),
        labs: [desk.lab],
        to: 'TEAM',
        subject: text,
        message: text,
      });
    },
  },
];
