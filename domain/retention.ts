/** How long what is personal is kept: the jobs remove it by these, and the privacy page says them. */

/** A sign-in link and its code work for so long. */
export const LINK_MINUTES = 15;
/** An attempt to sign in with an identity provider is known to the browser for so long. */
export const ATTEMPT_MINUTES = 15;
/** That someone asked to sign in is forgotten after so long. */
export const SIGN_IN_REQUEST_DAYS = 1;
/** A session ends so long after it was last used, and so long after the sign-in at most. */
export const SESSION_REST_DAYS = 7;
export const SESSION_DAYS = 30;
/** An invitation holds for so long, and is forgotten so long after it was sent, accepted or not. */
export const INVITATION_DAYS = 14;
export const INVITATION_KEPT_DAYS = 180;
/** To whom a mail went is forgotten after so long. */
export const MAIL_ADDRESS_DAYS = 90;
/** That someone had a draft open is forgotten after so long. */
export const PRESENCE_DAYS = 1;
/** A request that nobody decides ends by itself after so long; what it said is removed so long after its end. */
export const REQUEST_WAITING_DAYS = 180;
export const REQUEST_KEPT_DAYS = 90;
/** An account without any role that nobody signed in with for so long is warned, and closed so long after. */
export const IDLE_ACCOUNT_MONTHS = 24;
export const IDLE_NOTICE_DAYS = 30;
/** Names of who took part in a working session go so long after its first day. */
export const SESSION_NAMES_MONTHS = 24;
/** The names of those who took part in an exchange with the 110 bis are forgotten so long after it. */
export const PARTICIPANTS_MONTHS = 24;
