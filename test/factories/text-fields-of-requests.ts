import { readRequest } from '../../server/requests/read-request.ts';
import type { RequestInput } from '../../server/requests/request.view.ts';
import { aRequest, asked, DECIDE } from './requests.ts';
import type { Desk, TextFieldOfEssaim } from './text-fields.ts';

/** One that waits, read as the server reads it, but that one address may send only a few in an hour. */
const sent = ({ essaim, lab }: Desk, given: Partial<RequestInput>) => {
  const said = readRequest({ ...(asked({ lab }).request as unknown as RequestInput), ...given });
  return aRequest(essaim, { ...said, to: lab });
};

async function decided(desk: Desk, given: Partial<RequestInput>, word = 'Bien reçu.'): Promise<unknown> {
  const { id } = await sent(desk, given);
  return desk.writer.graphql(DECIDE, { id, accepted: false, word });
}

/** What visitors ask, and what they are answered. */
export const REQUEST_TEXT_FIELDS: readonly TextFieldOfEssaim[] = [
  {
    name: 'request.message',
    fills: ['RequestInput.message'],
    write: (desk, text) => decided(desk, { message: `Un message : ${text}` }),
  },
  {
    name: 'request.function',
    fills: ['RequestInput.function'],
    write: (desk, text) => decided(desk, { function: text }),
  },
  {
    name: 'request.labName',
    fills: ['RequestInput.labName'],
    write: (desk, text) => decided(desk, { kind: 'LAB', labName: text }),
  },
  {
    name: 'request.link',
    fills: ['RequestInput.link'],
    write: (desk, text) => decided(desk, { kind: 'LAB', labName: 'Un lab', link: `https://lab.example/${text}` }),
  },
  { name: 'request.word', fills: ['decideRequest.word'], write: (desk, text) => decided(desk, {}, text) },
];
