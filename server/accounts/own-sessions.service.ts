import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, ActorAccount } from '../access/actor.ts';
import { Forbidden } from '../platform/errors.ts';
import type { SessionView } from './account.view.ts';
import { deviceName } from './device-name.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionsService } from './sessions.service.ts';

/** Signs the one who asks in and out, and shows where they are signed in. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  /**
   * Opens a session for the browser that asks; the one that it had is ended.
   * @throws Forbidden when the account is suspended
   */
  async begin(account: string, request: FastifyRequest, reply: FastifyReply): Promise<ActorAccount> {
    const token = await this.sessions.open(account, deviceName(request.headers['user-agent']));
    const actor = await this.sessions.actorOf(token);
    if (!actor?.account) throw new Forbidden('Ce compte est suspendu : écrivez à l’équipe centrale.');
    if (request.actor) await this.endOwn(request.actor, reply);
    this.cookie.set(reply, token);
    request.actor = actor;
    return actor.account;
  }

  async endOwn({ account, session }: Actor, reply: FastifyReply): Promise<void> {
    this.cookie.clear(reply);
    if (account && session) await this.sessions.end(account.id, session);
  }

  async list({ account, session }: Actor): Promise<SessionView[]> {
    const sessions = await this.sessions.list(account!.id);
    return sessions.map(({ id, device, createdAt, usedAt }) => ({
      id,
      device,
      since: createdAt.toISOString(),
      usedAt: usedAt.toISOString(),
      current: id === session,
    }));
  }

  async end(actor: Actor, id: string): Promise<SessionView[]> {
    await this.sessions.end(actor.account!.id, id);
    return this.list(actor);
  }

  async endOthers(actor: Actor): Promise<SessionView[]> {
    await this.sessions.endOthers(actor.account!.id, actor.session!);
    return this.list(actor);
  }
}
