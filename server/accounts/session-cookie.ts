import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_SESSION_S } from './sessions.service.ts';

/** The cookie that holds the session's token. Its `__Host-` name, where there is TLS, keeps other hosts from setting it. */
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieSerializeOptions;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-essaim' : 'essaim';
    this.options = { path: '/', httpOnly: true, secure, sameSite: 'lax' };
  }

  tokenIn(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.options, maxAge: LONGEST_SESSION_S });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }
}
