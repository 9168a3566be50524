import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { ATTEMPT_MINUTES } from '../../../domain/retention.ts';

const attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  /** What the PKCE challenge was made of. */
  verifier: z.string(),
  /** Where the person wanted to go. */
  back: z.string(),
  /** In milliseconds. */
  since: z.number(),
});

/** What Essaim must know again when the provider sends the person back. */
export type Attempt = z.infer<typeof attempt>;

/**
 * Keeps the attempt to sign in where it was begun, so that nobody can end it in another browser, and any server can.
 * It comes along when another site sends the person to a page of ours (`Lax`), and with no other request from there.
 */
export class AttemptCookie {
  private readonly name: string;
  private readonly options: CookieSerializeOptions;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-essaim-oidc' : 'essaim-oidc';
    this.options = { path: '/', httpOnly: true, secure, sameSite: 'lax' };
  }

  keep(reply: FastifyReply, begun: Omit<Attempt, 'since'>): void {
    const value = Buffer.from(JSON.stringify({ ...begun, since: Date.now() })).toString('base64url');
    void reply.setCookie(this.name, value, { ...this.options, maxAge: ATTEMPT_MINUTES * 60 });
  }

  /** The attempt with this state, which is over with that; null when there is none, or it is too old. */
  take(state: string | null, request: FastifyRequest, reply: FastifyReply): Attempt | null {
    const kept = read(request.cookies[this.name]);
    if (!kept || kept.state !== state) return null;
    void reply.clearCookie(this.name, this.options);
    return Date.now() - kept.since < ATTEMPT_MINUTES * 60_000 ? kept : null;
  }
}

function read(value = ''): Attempt | null {
  try {
    return attempt.parse(JSON.parse(Buffer.from(value, 'base64url').toString()));
  } catch {
    return null;
  }
}
