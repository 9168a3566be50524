import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, IsNull, Like } from 'typeorm';
import { BadUserInput } from '../platform/errors.ts';
import { Account } from './account.entity.ts';
import type { AccountView } from './account.view.ts';
import type { DemoAccount } from './demo-account.view.ts';
import { OwnSessionsService } from './own-sessions.service.ts';

/** The domain of the demonstration accounts: « .example » can never be a real one (RFC 2606). */
const DEMO_ADDRESSES = { email: Like('%@essaim.example'), suspendedAt: IsNull() };

@Injectable()
export class DemoAccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: OwnSessionsService,
  ) {}

  async list(): Promise<DemoAccount[]> {
    const accounts = await this.dataSource.manager.find(Account, { where: DEMO_ADDRESSES, order: { email: 'ASC' } });
    return accounts.map((account) => ({ email: account.email, label: account.function ?? account.email }));
  }

  /** @throws BadUserInput when it is not a demonstration account */
  async signIn(email: string, request: FastifyRequest, reply: FastifyReply): Promise<AccountView> {
    const accounts = await this.dataSource.manager.findBy(Account, DEMO_ADDRESSES);
    const account = accounts.find((candidate) => candidate.email === email.trim().toLowerCase());
    if (!account) throw new BadUserInput('email', 'Ce n’est pas un compte de démonstration.');
    return this.sessions.begin(account.id, request, reply);
  }
}
