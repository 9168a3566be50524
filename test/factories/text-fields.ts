import { randomUUID } from 'node:crypto';
import { SECTION_KEYS } from '../../domain/headings.ts';
import type { Reader } from '../setup/application.ts';
import { save } from './drafts.ts';
import { PLAN } from './network.ts';
import { decide, lineOf, SETTLE } from './worklist.ts';

/** Someone who may write everything, and the lab that is written about. */
interface Desk {
  writer: Reader;
  lab: string;
}

export interface TextFieldOfEssaim {
  name: string;
  /** Puts a text in it as a person does, by an operation. @throws when the text is refused */
  write(desk: Desk, text: string): Promise<unknown>;
}

const inFiche = (name: string, changes: (text: string) => object): TextFieldOfEssaim => ({
  name,
  write: ({ writer, lab }, text) => save(writer, changes(text), { lab }),
});

/** Every text that someone may write and others read, and how it is written. A room that has another adds it here. */
export const TEXT_FIELDS: readonly TextFieldOfEssaim[] = [
  inFiche('name', (text) => ({ name: text })),
  ...SECTION_KEYS.map((key) => inFiche(key, (text) => ({ sections: [{ key, heading: text, text }] }))),
  inFiche('team.note', (text) => ({ team: { note: text } })),
  inFiche('team.structures', (text) => ({ team: { structures: [text, 'CARDIE'] } })),
  inFiche('otherThemes', (text) => ({ otherThemes: [text, 'Autre thème'] })),
  inFiche('otherServices', (text) => ({ otherServices: [text, 'Autre service'] })),
  inFiche('service.note', (text) => ({ services: [{ code: 'coaching', note: text }] })),
  inFiche('contact.function', (text) => ({ contact: { function: text } })),
  inFiche('contact.url', (text) => ({ contact: { url: text } })),
  inFiche('contact.url, after a host', (text) => ({ contact: { url: `https://lab.example/${text}` } })),
  inFiche('contact.email', (text) => ({ contact: { email: text } })),
  inFiche('contact.email, before a host', (text) => ({ contact: { email: `${text}@lab.example` } })),
  {
    name: 'account.function',
    write: ({ writer }, text) => writer.graphql('mutation ($text: String!) { sayFunction(function: $text) }', { text }),
  },
  {
    name: 'nextAction.what',
    write: ({ writer, lab }, text) => writer.graphql(PLAN, { id: randomUUID(), labs: [lab], action: { what: text } }),
  },
  {
    name: 'invitation.email',
    write: ({ writer }, text) =>
      writer.graphql('mutation ($text: String!) { invite(email: $text) { id } }', { text: `${text}@lab.example` }),
  },
  {
    name: 'worklist.reason',
    write: async ({ writer, lab }, reason) =>
      decide(writer, SETTLE, await lineOf(writer, 'NO_REFERENT', lab), { reason }),
  },
];
