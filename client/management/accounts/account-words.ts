import { ROLE_WORDS } from '../../accounts/invitation-words.ts';
import type { KnownAccountFragment } from '../../graphql/generated/central.ts';
import { when } from '../../ui/when.ts';

/** « équipe centrale · Lab 110 : référent » */
export function placeWords({ central, roles }: Pick<KnownAccountFragment, 'central' | 'roles'>): string {
  const places = roles.map(({ lab, role }) => `${lab.name} : ${ROLE_WORDS[role]}`);
  if (central) places.unshift('équipe centrale');
  return places.join(' · ') || 'membre';
}

export const seenWords = (lastSeenAt: string | null) =>
  lastSeenAt ? `vu pour la dernière fois le ${when(lastSeenAt)}` : 'ne s’est encore jamais connecté';
