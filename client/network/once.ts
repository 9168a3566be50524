/** Under which id an act was last sent, and what was sent. */
export interface SentAs {
  id: string;
  content: string;
}

/** The id under which to send: the one of before while nothing of it changed, so that trying again does it once. */
export function sentAs(before: SentAs, content: unknown): SentAs {
  const written = JSON.stringify(content);
  return written === before.content ? before : { id: newId(), content: written };
}

export const NEVER_SENT: SentAs = { id: '', content: '' };

/** Also where the page is not served securely, and the browser makes none. */
function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const hex = [...(crypto as Crypto).getRandomValues(new Uint8Array(16))].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return [4, 2, 2, 2, 6].map((length) => hex.splice(0, length).join('')).join('-');
}
