export const OIDC_PATH = '/connexion/oidc';

/** Where the provider sends people back to: the address that is registered with it. */
export const OIDC_RETURN_PATH = `${OIDC_PATH}/retour`;
