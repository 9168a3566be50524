import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere, IsNull, Not } from 'typeorm';
import { CONFIRMATION_DAYS } from '../../domain/requests.ts';
import type { Actor } from '../access/actor.ts';
import { Academy } from '../academies/academy.entity.ts';
import { hashOf, newSecret } from '../accounts/secrets.ts';
import { labAt } from '../labs/lab-at.ts';
import { Lab } from '../labs/lab.entity.ts';
import { mailAddress } from '../accounts/mail-address.ts';
import { BadUserInput, NotFound } from '../platform/errors.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { LAB_OF_KIND, readRequest } from './read-request.ts';
import { confirmingMail, passedOnMail } from './request-mails.ts';
import { referentsOf } from './request-scope.ts';
import type { RequestInput, RequestReceipt } from './request.view.ts';
import { VisitorRequest } from './visitor-request.entity.ts';

/** Of one address: so many mails to confirm within a day, and so many requests that wait. */
const MOST_UNCONFIRMED = 5;
const MOST_WAITING = 10;
/** The first half of our advisory locks on senders; the second is made of the address. */
const SENDER = 7_302_021;

/** Sending a request, and proving that the sender's address is theirs. Only then does anybody read it. */
@Injectable()
export class SentRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Gives whether it is on its way at once, as for whoever is signed in; else it waits for the mail's link.
   * @throws BadUserInput, NotFound; then nothing is kept
   */
  async send(actor: Actor, given: RequestInput): Promise<boolean> {
    const signedIn = actor.account !== null;
    if (given.homepage) return signedIn; // a program fills in what people do not see: it learns nothing
    const said = readRequest(given);
    const email = actor.account?.email ?? mailAddress(given.email ?? '');
    await this.dataSource.transaction(async (transaction) => {
      const lab = await labIn(transaction, given);
      const academy = await academyIn(transaction, given);
      await refuseFlood(transaction, email, signedIn);
      const token = signedIn ? null : newSecret();
      const request = await transaction.save(VisitorRequest, {
        ...said,
        email,
        lab: lab?.id ?? null,
        academy: academy?.code ?? null,
        state: 'UNCONFIRMED',
        tokenHash: token === null ? null : hashOf(token),
      });
      if (token) await this.askToConfirm(transaction, request, lab, token);
      else await this.letArrive(transaction, request, lab);
    });
    return signedIn;
  }

  /** Sends a request on its way; a second press changes nothing. @throws BadUserInput on a link that does not hold */
  async confirm(token: string): Promise<RequestReceipt> {
    return this.dataSource.transaction(async (transaction) => {
      const request = await transaction.findOne(VisitorRequest, {
        where: { tokenHash: hashOf(token) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!request || isLapsed(request)) {
        throw new BadUserInput('token', 'Ce lien n’est pas valable, ou ne l’est plus : refaites votre demande.');
      }
      const lab = request.lab ? await transaction.findOneByOrFail(Lab, { id: request.lab }) : null;
      if (request.state === 'UNCONFIRMED') await this.letArrive(transaction, request, lab);
      return { kind: request.kind, lab };
    });
  }

  private async askToConfirm(transaction: EntityManager, request: VisitorRequest, lab: Lab | null, token: string) {
    await this.mails.queue(transaction, {
      to: request.email!,
      expiresAt: endOf(request),
      ...confirmingMail(request, lab, `${this.settings.publicUrl}/demande#${token}`),
    });
  }

  /** It waits from now on. One that says what another of the same sender says goes no further: it was sent twice. */
  private async letArrive(transaction: EntityManager, request: VisitorRequest, lab: Lab | null): Promise<void> {
    const { id, kind } = request;
    if (await transaction.existsBy(VisitorRequest, twinOf(request))) {
      await transaction.delete(VisitorRequest, id);
      return;
    }
    await transaction.update(VisitorRequest, id, { state: 'WAITING', confirmedAt: () => 'now()' });
    if (!lab || kind === 'ACCOUNT') return;
    for (const referent of await referentsOf(transaction, lab.id)) {
      await this.mails.queue(transaction, { to: referent, ...passedOnMail(request, lab, this.settings.publicUrl) });
    }
  }
}

const endOf = ({ createdAt }: VisitorRequest) => new Date(createdAt.getTime() + CONFIRMATION_DAYS * 24 * 3_600_000);
const isLapsed = (request: VisitorRequest) => request.state === 'UNCONFIRMED' && endOf(request) < new Date();

const twinOf = ({ id, email, kind, message, lab, labName }: VisitorRequest): FindOptionsWhere<VisitorRequest> => ({
  id: Not(id),
  state: 'WAITING',
  email: email!,
  kind,
  message: message!,
  lab: lab ?? IsNull(),
  labName: labName ?? IsNull(),
});

async function labIn(manager: EntityManager, { kind, lab: slug }: RequestInput): Promise<Lab | null> {
  const told = LAB_OF_KIND[kind] !== 'none' && slug ? slug : null;
  if (told === null && LAB_OF_KIND[kind] !== 'needed') return null;
  const lab = await labAt(manager, told ?? '');
  if (!lab) throw new NotFound('Ce lab n’existe pas.');
  return lab;
}

async function academyIn(manager: EntityManager, { kind, academy: slug }: RequestInput): Promise<Academy | null> {
  if (kind !== 'LAB') return null;
  const academy = slug ? await manager.findOneBy(Academy, { slug }) : null;
  if (!academy) throw new BadUserInput('academy', 'Choisissez l’académie du lab.');
  return academy;
}

/** Counted one after the other, whichever server is asked. */
async function refuseFlood(transaction: EntityManager, email: string, signedIn: boolean): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [SENDER, email]);
  const [row] = await transaction.query<[{ unconfirmed: number; waiting: number }]>(
    `SELECT count(*) FILTER (WHERE state = 'UNCONFIRMED' AND created_at > now() - interval '1 day')::int AS unconfirmed,
       count(*) FILTER (WHERE state = 'WAITING')::int AS waiting
     FROM request WHERE email = $1`,
    [email],
  );
  if (!signedIn && row.unconfirmed >= MOST_UNCONFIRMED) {
    throw new BadUserInput(
      'email',
      'Plusieurs demandes attendent déjà d’être confirmées : ouvrez les courriels reçus.',
    );
  }
  if (row.waiting >= MOST_WAITING) {
    throw new BadUserInput(
      'email',
      'Plusieurs demandes de cette adresse attendent déjà une réponse : patientez un peu.',
    );
  }
}
