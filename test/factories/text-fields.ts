import { SECTION_KEYS } from '../../domain/headings.ts';
import type { Reader, TestApplication } from '../setup/application.ts';
import { save } from './drafts.ts';
import { CENTRAL_TEXT_FIELDS, joinTeam } from './text-fields-of-central.ts';
import { REQUEST_TEXT_FIELDS } from './text-fields-of-requests.ts';

/** Someone who may write everything, and the lab that is written about. */
export interface Desk {
  essaim: TestApplication;
  writer: Reader & { account: string };
  lab: string;
}

export interface TextFieldOfEssaim {
  name: string;
  /** The arguments and the fields of inputs that it fills, as « FicheInput.name »: none of the schema may be left out. */
  fills: readonly string[];
  /** Puts a text in it as a person does, by an operation. @throws when the text is refused */
  write(desk: Desk, text: string): Promise<unknown>;
}

const inFiche = (name: string, fills: string[], changes: (text: string) => object): TextFieldOfEssaim => ({
  name,
  fills,
  write: ({ writer, lab }, text) => save(writer, changes(text), { lab }),
});
const SECTION = ['SectionInput.heading', 'SectionInput.text'];

/** Every text that someone may write and others read, and how it is written. A room that has another adds it here. */
export const TEXT_FIELDS: readonly TextFieldOfEssaim[] = [
  ...CENTRAL_TEXT_FIELDS,
  inFiche('name', ['FicheInput.name'], (text) => ({ name: text })),
  ...SECTION_KEYS.map((key) => inFiche(key, SECTION, (text) => ({ sections: [{ key, heading: text, text }] }))),
  inFiche('team.note', ['TeamInput.note'], (text) => ({ team: { note: text } })),
  inFiche('team.structures', ['TeamInput.structures'], (text) => ({ team: { structures: [text, 'CARDIE'] } })),
  inFiche('otherThemes', ['FicheInput.otherThemes'], (text) => ({ otherThemes: [text, 'Autre thème'] })),
  inFiche('otherServices', ['FicheInput.otherServices'], (text) => ({ otherServices: [text, 'Autre service'] })),
  inFiche('service.note', ['OfferedServiceInput.note'], (text) => ({ services: [{ code: 'coaching', note: text }] })),
  inFiche('contact.function', ['ContactInput.function'], (text) => ({ contact: { function: text } })),
  inFiche('contact.url', ['ContactInput.url'], (text) => ({ contact: { url: text } })),
  inFiche('contact.url, after a host', [], (text) => ({ contact: { url: `https://lab.example/${text}` } })),
  inFiche('contact.email', ['ContactInput.email'], (text) => ({ contact: { email: text } })),
  inFiche('contact.email, before a host', [], (text) => ({ contact: { email: `${text}@lab.example` } })),
  ...REQUEST_TEXT_FIELDS,
  {
    name: 'own name',
    fills: ['giveName.name', 'giveName.function'],
    write: async (desk, text) => {
      await joinTeam(desk);
      return desk.writer.graphql(
        `mutation ($lab: String!, $text: String!) {
           giveName(lab: $lab, name: $text, function: $text, audience: PUBLIC, wording: 1) { name }
         }`,
        { lab: desk.lab, text },
      );
    },
  },
  {
    name: 'account.function',
    fills: ['sayFunction.function'],
    write: ({ writer }, text) => writer.graphql('mutation ($text: String!) { sayFunction(function: $text) }', { text }),
  },
  {
    name: 'invitation.email',
    fills: ['invite.email'],
    write: ({ writer }, text) =>
      writer.graphql('mutation ($text: String!) { invite(email: $text) { id } }', { text: `${text}@lab.example` }),
  },
];
