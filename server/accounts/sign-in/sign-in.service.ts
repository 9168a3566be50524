import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { LINK_MINUTES } from '../../../domain/retention.ts';
import { BadUserInput } from '../../platform/errors.ts';
import { JobQueue } from '../../platform/jobs/job-queue.ts';
import type { AccountView } from '../account.view.ts';
import { OwnSessionsService } from '../own-sessions.service.ts';
import { mailAddress } from '../mail-address.ts';
import { hashOf, newSecret } from '../secrets.ts';
import { SIGN_IN_MAIL_TASK } from './sign-in-mail.ts';
import { SignInRequest } from './sign-in-request.entity.ts';

const LIVES = `created_at > now() - interval '${LINK_MINUTES} minutes'`;
const MOST_WRONG_CODES = 5;
const NO_MORE = 'n’est pas valable, ou ne l’est plus : demandez-en un autre.';

/** Signing in by a link or a code sent by mail. Whoever asks learns nothing of which addresses have an account. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    private readonly sessions: OwnSessionsService,
  ) {}

  /**
   * Notes the request; a job sees to the mail, if there is one to send. Gives the secret with which the page that
   * asked may use the code.
   * @throws BadUserInput when it is no address at all
   */
  async request(email: string): Promise<string> {
    const address = mailAddress(email);
    const secret = newSecret();
    await this.dataSource.transaction(async (transaction) => {
      const { id } = await transaction.save(SignInRequest, { email: address, requestHash: hashOf(secret) });
      await this.jobs.add(transaction, SIGN_IN_MAIL_TASK, { request: id });
    });
    return secret;
  }

  /** @throws BadUserInput when the link is used, too old, or none of ours */
  async withLink(token: string, request: FastifyRequest, reply: FastifyReply): Promise<AccountView> {
    const [used] = await this.update(
      `UPDATE sign_in_request SET used_at = now()
       WHERE token_hash = $1 AND used_at IS NULL AND ${LIVES} RETURNING account`,
      [hashOf(token)],
    );
    if (!used) throw new BadUserInput('token', `Ce lien ${NO_MORE}`);
    return this.sessions.begin(used.account, request, reply);
  }

  /** @throws BadUserInput when the code is wrong, used, too old, or was tried too often */
  async withCode(secret: string, code: string, request: FastifyRequest, reply: FastifyReply): Promise<AccountView> {
    const [tried] = await this.update(
      `UPDATE sign_in_request
       SET used_at = CASE WHEN code_hash = $2 THEN now() END, wrong_codes = wrong_codes + (code_hash <> $2)::int
       WHERE request_hash = $1 AND code_hash IS NOT NULL AND used_at IS NULL AND wrong_codes < $3 AND ${LIVES}
       RETURNING account, used_at IS NOT NULL AS right`,
      [hashOf(secret), hashOf(code.replace(/\s/g, '')), MOST_WRONG_CODES],
    );
    if (!tried?.right) throw new BadUserInput('code', `Ce code ${NO_MORE}`);
    return this.sessions.begin(tried.account, request, reply);
  }

  private async update(statement: string, values: unknown[]): Promise<{ account: string; right?: boolean }[]> {
    const [rows] = await this.dataSource.query<[{ account: string; right?: boolean }[], number]>(statement, values);
    return rows;
  }
}
