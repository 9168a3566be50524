/**
 * The header in which a page says for whose account it asks. A browser has one session for all its tabs: when somebody
 * else signs in in another one, what this page's person typed must not be written in that other name.
 */
export const FOR_WHOM = 'essaim-for';
