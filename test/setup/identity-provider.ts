import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider, { type ClientMetadata, type JWK } from 'oidc-provider';

/** What the provider says of someone. */
export interface Claims {
  email?: string;
  email_verified?: boolean;
}

const signingKey = (): JWK => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK;
};

/** A real OpenID Connect provider on this machine, where Essaim is registered. It has no passwords. */
export class IdentityProvider {
  /** By the name with which they sign in. */
  readonly people: Record<string, Claims> = {};
  private readonly keys = [signingKey()];
  private server: Server | null = null;
  private port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** How Essaim is told of it. */
  get settings(): Record<string, string> {
    return { OIDC_ISSUER: this.address, OIDC_CLIENT_ID: 'essaim', OIDC_CLIENT_SECRET: 'a secret of the two' };
  }

  /** Listens on the port of before when it is started again. `as`: what else is registered of Essaim. */
  async start(essaim: string, as: Partial<ClientMetadata> = {}): Promise<void> {
    const server = createServer();
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    const provider = this.provider(essaim, as);
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (request.url!.startsWith('/who/')) void askWho(provider, request, response);
      else void answer(request, response);
    });
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private provider(essaim: string, as: Partial<ClientMetadata>): Provider {
    return new Provider(this.address, {
      clients: [
        {
          client_id: this.settings.OIDC_CLIENT_ID!,
          client_secret: this.settings.OIDC_CLIENT_SECRET!,
          redirect_uris: [`${essaim}/connexion/oidc/retour`],
          grant_types: ['authorization_code'],
          response_types: ['code'],
          token_endpoint_auth_method: 'client_secret_post',
          ...as,
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['the provider’s own'] },
      features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...this.people[sub] }) }),
      interactions: { url: (_, { uid }) => `/who/${uid}` },
      jwks: { keys: this.keys },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client!.clientId,
          accountId: oidc.session!.accountId!,
        });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
      pkce: { required: () => true },
      ttl: { AccessToken: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    });
  }
}

/** The page where one says who one is, or goes back. */
async function askWho(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url!, 'http://provider.invalid');
  if (pathname.endsWith('/back')) return provider.interactionFinished(request, response, { error: 'access_denied' });
  if (request.method === 'POST') {
    const accountId = new URLSearchParams(await text(request)).get('name')!;
    return provider.interactionFinished(request, response, { login: { accountId } });
  }
  response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="fr">
    <title>Qui êtes-vous ?</title>
    <form method="post"><label>Nom <input name="name"></label> <button>S’identifier</button></form>
    <a href="${pathname}/back">Annuler</a></html>`);
}
