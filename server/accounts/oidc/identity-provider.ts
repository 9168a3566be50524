import { Logger } from '@nestjs/common';
import type * as OpenidClient from 'openid-client';
import type { OidcSettings } from '../../platform/settings.ts';
import type { Attempt } from './attempt-cookie.ts';
import { OIDC_RETURN_PATH } from './oidc-paths.ts';

const TIMEOUT_S = 10;

/** Whose address the provider vouches for; or why it does not say. */
export type Answer = { email: string } | { failure: 'annulee' | 'echouee' | 'adresse-non-verifiee' };

type Claims = Pick<OpenidClient.UserInfoResponse, 'email' | 'email_verified'>;
type Secrets = Pick<Attempt, 'state' | 'nonce' | 'verifier'>;

interface Discovered {
  client: typeof OpenidClient;
  configuration: OpenidClient.Configuration;
}

/** The OpenID Connect provider, asked by authorization code with PKCE, state and nonce for a verified address. */
export class IdentityProvider {
  private readonly logger = new Logger('OIDC');
  private readonly redirectUri: string;
  private discovered: Promise<Discovered> | null = null;

  constructor(
    private readonly settings: OidcSettings,
    publicUrl: string,
  ) {
    this.redirectUri = publicUrl + OIDC_RETURN_PATH;
  }

  /** The page of the provider where a person says who they are, with what is needed at their return; null while it is away. */
  async page(): Promise<{ address: string; secrets: Secrets } | null> {
    try {
      const { client, configuration } = await this.discover();
      const secrets = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: this.redirectUri,
        scope: 'openid email',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, secrets };
    } catch (error) {
      this.log(error);
      return null;
    }
  }

  /** What it says of the person whom it sent back, with this query. */
  async answer(query: string, secrets: Secrets): Promise<Answer> {
    try {
      return this.vouched(await this.claims(query, secrets));
    } catch (error) {
      if ((error as { error?: string }).error === 'access_denied') return { failure: 'annulee' };
      this.log(error);
      return { failure: 'echouee' };
    }
  }

  /** Of one source, so that no address is taken for verified that another one is. */
  private async claims(query: string, { state, nonce, verifier }: Secrets): Promise<Claims> {
    const { client, configuration } = await this.discover();
    const tokens = await client.authorizationCodeGrant(configuration, new URL(this.redirectUri + query), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const identity = tokens.claims()!;
    if (!configuration.serverMetadata().userinfo_endpoint) return identity as Claims;
    return client.fetchUserInfo(configuration, tokens.access_token, identity.sub);
  }

  private vouched({ email, email_verified: verified }: Claims): Answer {
    const sure = verified === true || (verified === undefined && this.settings.alwaysVerifies);
    return email && sure ? { email: email.trim().toLowerCase() } : { failure: 'adresse-non-verifiee' };
  }

  /** Asks the provider for its configuration on the first use, and again as long as it does not answer. */
  private discover(): Promise<Discovered> {
    this.discovered ??= discover(this.settings).catch((error: unknown) => {
      this.discovered = null;
      throw error;
    });
    return this.discovered;
  }

  /** For the operator; neither tokens nor what they say. In JSON, since some of it comes from the address that was called. */
  private log(error: unknown): void {
    const { message, code, error: refusal, cause } = error as Error & { code?: string; error?: string; cause?: Error };
    const told = { message, code, refusal, cause: cause?.message };
    this.logger.warn(`${this.settings.issuer} ${JSON.stringify(told)}`);
  }
}

/** The library is loaded here, so that who does not use it starts as fast as without. */
async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Discovered> {
  const client = await import('openid-client');
  const configuration = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT_S,
    execute: [
      client.enableNonRepudiationChecks, // signatures are checked too, beyond what TLS already tells
      ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []), // the settings see to where
    ],
  });
  return { client, configuration };
}
