import * as z from 'zod';
import { LONGEST, type RequestKind } from '../../domain/requests.ts';
import { typedLine, typedText } from '../../domain/typed-text.ts';
import { BadUserInput } from '../platform/errors.ts';
import type { RequestInput } from './request.view.ts';
import type { VisitorRequest } from './visitor-request.entity.ts';

/** Fewer letters say nothing to whoever has to decide. */
const SHORTEST_MESSAGE = 10;
const SHORTEST_FUNCTION = 3;

const WEB_ADDRESS = z.url({ protocol: /^https?$/ });

type Said = Pick<VisitorRequest, 'kind' | 'saidFunction' | 'message' | 'labName' | 'link' | 'part' | 'givesAddress'>;

/** What a request says, as it is kept: its kind's fields alone. @throws BadUserInput */
export function readRequest(given: RequestInput): Said {
  const { kind } = given;
  return {
    kind,
    saidFunction: functionIn(given.function),
    message: messageIn(given.message),
    labName: kind === 'LAB' ? labNameIn(given.labName) : null,
    link: kind === 'LAB' ? linkIn(given.link) : null,
    part: kind === 'CORRECTION' ? (given.part ?? null) : null,
    givesAddress: kind !== 'ACCOUNT' && given.givesAddress,
  };
}

/** What is said to the sender with a decision. `needed`: it cannot be empty. @throws BadUserInput */
export function wordIn(given: string, needed: boolean): string | null {
  const word = typedText(given);
  if (needed && !word) throw new BadUserInput('word', 'Écrivez un mot : la personne qui a demandé le recevra.');
  refuseLonger('word', 'Ce mot', word, LONGEST.word);
  return word || null;
}

/** Which kinds name a lab, and whether they must. */
export const LAB_OF_KIND: Record<RequestKind, 'needed' | 'possible' | 'none'> = {
  ACCOUNT: 'possible',
  LAB: 'none',
  CORRECTION: 'needed',
  CONTACT: 'possible',
};

function functionIn(given: string): string {
  const said = typedLine(given);
  if (said.length < SHORTEST_FUNCTION) {
    throw new BadUserInput('function', 'Dites qui vous êtes par votre fonction : « enseignante », « chef de projet »…');
  }
  refuseLonger('function', 'La fonction', said, LONGEST.function);
  return said;
}

function messageIn(given: string): string {
  const message = typedText(given);
  if (message.length < SHORTEST_MESSAGE) throw new BadUserInput('message', 'Dites-en un peu plus : une phrase suffit.');
  refuseLonger('message', 'Le message', message, LONGEST.message);
  return message;
}

function labNameIn(given: string | null | undefined): string {
  const name = typedLine(given ?? '');
  if (!name) throw new BadUserInput('labName', 'Donnez le nom du lab, ou de ce qui en tient lieu.');
  refuseLonger('labName', 'Le nom', name, LONGEST.labName);
  return name;
}

function linkIn(given: string | null | undefined): string | null {
  const link = typedLine(given ?? '');
  if (!link) return null;
  refuseLonger('link', 'L’adresse', link, LONGEST.link);
  if (!WEB_ADDRESS.safeParse(link).success) {
    throw new BadUserInput('link', 'Cette adresse n’est pas lisible : elle commence par https:// ou http://.');
  }
  return link;
}

function refuseLonger(field: string, what: string, text: string, most: number): void {
  if (text.length <= most) return;
  throw new BadUserInput(field, `${what} dépasse ${most} caractères : raccourcissez un peu.`);
}
