import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  CONTACT_SUBJECT_WORDS,
  CONTACT_SUBJECTS,
  DEFAULT_CONTACT_MONTHS,
  MOST_CONTACT_MONTHS,
  termWords,
} from '../../domain/contact-terms.ts';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import { BadUserInput } from '../platform/errors.ts';
import { ContactTerm } from './contact-term.entity.ts';
import type { ContactTermInput, ContactTermView } from './worklist.view.ts';

/** How often central staff mean to be in touch with whom. What nobody set follows the default. */
@Injectable()
export class ContactTermsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(manager = this.dataSource.manager): Promise<ContactTermView[]> {
    const set = new Map((await manager.find(ContactTerm)).map(({ subject, months }) => [subject, months]));
    return CONTACT_SUBJECTS.map((subject) => {
      const byDefault = DEFAULT_CONTACT_MONTHS[subject];
      return { subject, byDefault, months: set.has(subject) ? set.get(subject)! : byDefault };
    });
  }

  /** Those that are given; the others stay. @throws BadUserInput on the subject’s field */
  async set(actor: Actor, given: ContactTermInput[]): Promise<ContactTermView[]> {
    const terms = given.map(({ subject, months }) => ({ subject, months: readMonths(subject, months ?? null) }));
    return this.dataSource.transaction(async (transaction) => {
      const before = new Map((await this.list(transaction)).map(({ subject, months }) => [subject, months]));
      const changed = terms.filter(({ subject, months }) => before.get(subject) !== months);
      for (const { subject, months } of changed) {
        if (months === DEFAULT_CONTACT_MONTHS[subject]) await transaction.delete(ContactTerm, { subject });
        else await transaction.upsert(ContactTerm, { subject, months }, ['subject']);
        const detail = `${CONTACT_SUBJECT_WORDS[subject]} : ${termWords(before.get(subject)!)} → ${termWords(months)}`;
        await recordAct(transaction, actor, { act: 'CONTACT_TERM_SET', detail });
      }
      return this.list(transaction);
    });
  }
}

function readMonths(subject: string, months: number | null): number | null {
  if (months === null || (months >= 1 && months <= MOST_CONTACT_MONTHS)) return months;
  throw new BadUserInput(subject, `Donnez de 1 à ${MOST_CONTACT_MONTHS} mois, ou rien pour « jamais ».`);
}
