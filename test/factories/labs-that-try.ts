import { typedLine } from '../../domain/typed-text.ts';
import { BadUserInput } from '../../server/platform/errors.ts';
import type { Reader, TestApplication } from '../setup/application.ts';
import { COUNTS } from '../setup/counts.ts';
import { anAccount } from './accounts.ts';
import { publish } from './drafts.ts';
import { aLab } from './labs.ts';
import { triesFor } from './script-tries.ts';
import { TEXT_FIELDS } from './text-fields.ts';

/** A lab whose every text tries to run something. */
export interface LabThatTries {
  slug: string;
  /** What each field holds; without those that refused it. */
  holds: Map<string, string>;
}

export interface Tried {
  writer: Reader & { account: string };
  labs: LabThatTries[];
  /** How many texts are stored, and how many were refused. */
  stored: number;
  refused: number;
  /** Of how many tries some text was made. */
  used: number;
}

/** Published labs that hold tries in every text field; as many as there are tries, when every one is to be in every field. */
export async function labsThatTry(essaim: TestApplication): Promise<Tried> {
  const tries = TEXT_FIELDS.map((_, field) => triesFor(field, COUNTS.labsThatTry, TEXT_FIELDS.length));
  const writer = await anAccount(essaim, { central: true, email: 'essais@lab.example' });
  const labs: LabThatTries[] = [];
  let refused = 0;
  for (let index = 0; index < tries[0]!.length; index++) {
    const slug = `essai-${index}`;
    const name = typedLine(tries[0]![index]!);
    await essaim.change((transaction) => aLab(transaction, { slug, name }));
    const holds = new Map<string, string>();
    for (const [field, { name, write }] of TEXT_FIELDS.entries()) {
      const text = tries[field]![index]!;
      const written = await write({ essaim, writer, lab: slug }, text).then(
        () => true,
        (error: Error) => {
          if (!(error instanceof BadUserInput || error.message.includes('BAD_USER_INPUT'))) throw error;
          return false;
        },
      );
      if (written) holds.set(name, text);
      else refused++;
    }
    await publish(writer, { lab: slug });
    labs.push({ slug, holds });
  }
  const used = new Set(tries.flat()).size;
  return { writer, labs, refused, used, stored: labs.reduce((sum, { holds }) => sum + holds.size, 0) };
}
