import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import * as z from 'zod';
import { LONGEST_LETTER, type LetterReaders, peopleWords } from '../../domain/network.ts';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import { BadUserInput } from '../platform/errors.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { findPlaces, placeCount, subjectsOf, takePlaces } from '../tracking/chosen-places.ts';
import type { NextActionInput } from '../tracking/interaction-input.ts';
import { addNextActionToEach, readNextAction } from '../tracking/next-action-in-hand.ts';
import type { NamedSubjects } from '../tracking/subjects.ts';
import { readLine, readText } from '../tracking/tracking-input.ts';
import type { BulkActKind } from './bulk-act.entity.ts';
import { letter } from './letter.ts';
import type { LetterPreview } from './network.view.ts';
import { readersOf } from './readers.ts';

export interface GivenLetter {
  to: LetterReaders;
  subject: string;
  message: string;
}

/** What is done for many labs and académies at once: all or nothing, and once for each id. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The same action for each. Returns how many were planned. @throws BadUserInput */
  plan(actor: Actor, id: string, named: NamedSubjects, action: NextActionInput): Promise<number> {
    return this.once(actor, id, 'PLANNED', async (transaction) => {
      const about = subjectsOf(await takePlaces(transaction, named));
      const read = await readNextAction(transaction, actor, { ...action, field: '' });
      return addNextActionToEach(transaction, read, about);
    });
  }

  /** To how many people one would write. @throws BadUserInput */
  async preview(named: NamedSubjects, to: LetterReaders): Promise<LetterPreview> {
    const { manager } = this.dataSource;
    const { gone, ...places } = await findPlaces(manager, named);
    const { addresses, without } = await readersOf(manager, places, to);
    return { recipients: addresses.length, without, gone };
  }

  /** One mail to each, who sees no other address. Returns to how many people. @throws BadUserInput */
  write(actor: Actor, id: string, named: NamedSubjects, given: GivenLetter): Promise<number> {
    const subject = readLine('subject', given.subject, LONGEST_LETTER.subject);
    if (!subject) throw new BadUserInput('subject', 'Donnez un objet au message.');
    const message = readText('message', given.message, LONGEST_LETTER.message);
    if (!message) throw new BadUserInput('message', 'Écrivez le message.');
    return this.once(actor, id, 'WRITTEN', async (transaction) => {
      const places = await takePlaces(transaction, named);
      const { addresses } = await readersOf(transaction, places, given.to);
      if (addresses.length === 0) {
        throw new BadUserInput('labs', 'Aucun de ces labs n’a quelqu’un à qui écrire : rien n’est parti.');
      }
      const words = letter({ subject, message, by: actor.saidFunction }, this.settings);
      for (const to of addresses) await this.mails.queue(transaction, { to, ...words });
      const detail = `${placeCount(places)}, ${peopleWords(addresses.length)}`;
      await recordAct(transaction, actor, { act: 'LETTER_SENT', detail });
      return addresses.length;
    });
  }

  /** A second time under the same id does nothing, and returns what the first did. */
  private async once(
    { account }: Actor,
    id: string,
    act: BulkActKind,
    work: (transaction: EntityManager) => Promise<number>,
  ): Promise<number> {
    if (!z.guid().safeParse(id).success) throw new BadUserInput('id', 'Rechargez la page, puis recommencez.');
    return this.dataSource.transaction(async (transaction) => {
      const [made] = await transaction.query<object[]>(
        'INSERT INTO bulk_act (id, act, done, by) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING RETURNING id',
        [id, act, account!.id],
      );
      if (made) {
        const done = await work(transaction);
        await transaction.query('UPDATE bulk_act SET done = $2 WHERE id = $1', [id, done]);
        return done;
      }
      const [before] = await transaction.query<{ done: number }[]>(
        'SELECT done FROM bulk_act WHERE id = $1 AND act = $2',
        [id, act],
      );
      if (!before) throw new BadUserInput('id', 'Rechargez la page, puis recommencez.');
      return before.done;
    });
  }
}
