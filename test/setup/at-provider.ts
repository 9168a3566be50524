import { beforeEach } from 'vitest';
import type { TestApplication } from './application.ts';
import { type Claims, IdentityProvider } from './identity-provider.ts';
import { type Place, WebVisitor } from './web-visitor.ts';

/** Where Essaim is for the world, and for the provider. */
export const HOME = 'https://essaim.example';
/** Its cookies there. */
export const SESSION = '__Host-essaim';
export const ATTEMPT = '__Host-essaim-oidc';

/** A real provider, anew for each test, and the settings with which Essaim knows it. */
export function providerForEach() {
  const provider = new IdentityProvider();
  beforeEach(async () => {
    await provider.start(HOME);
    return () => provider.stop();
  });
  return { provider, settings: () => ({ PUBLIC_URL: HOME, ...provider.settings }) };
}

/** Somebody of whom the provider says this, on its page, come from our sign-in page. */
export async function atProvider(
  essaim: TestApplication,
  provider: IdentityProvider,
  claims: Claims,
  { back = '/compte' } = {},
) {
  provider.people.someone = claims;
  const visitor = new WebVisitor(essaim, HOME);
  const page = await visitor.open(`/connexion/oidc?retour=${encodeURIComponent(back)}`);
  return {
    visitor,
    page,
    /** Says who they are, and is then where it ends. */
    identify: async () => whereOf(await visitor.open(page.address.href, { name: 'someone' })),
  };
}

/** Legibly: `/connexion?oidc=connecte&retour=/compte`. */
export const whereOf = ({ address }: Place) => address.pathname + decodeURIComponent(address.search + address.hash);

/** Whose session the visitor has; undefined: nobody's. */
export async function addressOf(essaim: TestApplication, { cookieHeader }: WebVisitor): Promise<string | undefined> {
  const { me } = await essaim.reader(cookieHeader).graphql<{ me: { email: string } | null }>('{ me { email } }');
  return me?.email;
}
