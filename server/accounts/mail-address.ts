import * as z from 'zod';
import { BadUserInput } from '../platform/errors.ts';

const ADDRESS = z.email();

/** An address as accounts keep it. @throws BadUserInput on `email` when it is none */
export function mailAddress(given: string): string {
  const address = given.trim().toLowerCase();
  if (ADDRESS.safeParse(address).success) return address;
  throw new BadUserInput('email', 'Cette adresse de courriel n’est pas complète : attendu nom@domaine.fr.');
}
