import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { ownPath } from '../../../domain/own-path.ts';
import type { ProviderOutcome } from '../../../domain/provider-outcome.ts';
import { isDatabaseAway } from '../../platform/database/database-away.ts';
import { Forbidden, TooManyRequests } from '../../platform/errors.ts';
import { RequestLimits } from '../../platform/http/request-limits.ts';
import { Account } from '../account.entity.ts';
import { OwnSessionsService } from '../own-sessions.service.ts';
import { AttemptCookie } from './attempt-cookie.ts';
import { IdentityProvider } from './identity-provider.ts';

/** A cookie holds 4,096 bytes, and the path where one wanted to go is part of it. */
const LONGEST_PATH = 1_500;

interface End {
  outcome: ProviderOutcome;
  email?: string;
}

/**
 * Signing in with an identity provider. Its word for the address is taken, and no more: whoever has no account gets
 * none. Signing out stays here: the session at the provider is its own, and other services use it.
 */
@Injectable()
export class OidcService {
  private readonly logger = new Logger('OIDC');

  constructor(
    private readonly provider: IdentityProvider,
    private readonly cookie: AttemptCookie,
    private readonly dataSource: DataSource,
    private readonly sessions: OwnSessionsService,
    private readonly limits: RequestLimits,
  ) {}

  /** Where to send whoever wants to sign in: to the provider, if it answers. */
  async begin(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const asked = ownPath(queryOf(request).get('retour'), '');
    const back = asked.length > LONGEST_PATH ? '' : asked;
    try {
      await this.limits.check(request, 'sign-in');
      const page = await this.provider.page();
      if (!page) return signInPage(back, { outcome: 'indisponible' });
      this.cookie.keep(reply, { ...page.secrets, back });
      return page.address;
    } catch (error) {
      return signInPage(back, { outcome: this.outcomeOf(error) });
    }
  }

  /** Where to send whom the provider sent back: the sign-in page knows how to go on. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const attempt = this.cookie.take(queryOf(request).get('state'), request, reply);
    if (!attempt) return signInPage('', { outcome: 'perimee' });
    try {
      await this.limits.check(request, 'sign-in');
      const answer = await this.provider.answer(`?${queryOf(request)}`, attempt);
      if ('failure' in answer) return signInPage(attempt.back, { outcome: answer.failure });
      return signInPage(attempt.back, await this.signIn(answer.email, request, reply));
    } catch (error) {
      return signInPage(attempt.back, { outcome: this.outcomeOf(error) });
    }
  }

  private async signIn(email: string, request: FastifyRequest, reply: FastifyReply): Promise<End> {
    const account = await this.dataSource.manager.findOneBy(Account, { email });
    if (!account) return { outcome: 'sans-compte', email };
    await this.sessions.begin(account.id, request, reply);
    return { outcome: 'connecte' };
  }

  private outcomeOf(error: unknown): ProviderOutcome {
    if (error instanceof TooManyRequests) return 'trop-souvent';
    if (error instanceof Forbidden) return 'suspendu';
    if (isDatabaseAway(error)) return 'plus-tard';
    this.logger.error((error as Error)?.stack ?? String(error));
    return 'echouee';
  }
}

const queryOf = ({ url }: FastifyRequest) => new URLSearchParams(url.split('?')[1]);

/** The address stands after the « # », so that no server on the way writes it down. */
function signInPage(back: string, { outcome, email }: End): string {
  const query = new URLSearchParams({ oidc: outcome, ...(back && { retour: back }) });
  return `/connexion?${query}${email ? `#${encodeURIComponent(email)}` : ''}`;
}
