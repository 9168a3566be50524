import { dayWords, todayInParis } from '../../domain/day.ts';
import { academyFilePath, labFilePath } from '../../domain/pages.ts';
import { staffWords } from '../../domain/staff-words.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import { WORKLIST_RULES } from '../../domain/worklist-rules.ts';
import type { CentralStaffQuery, LineFragment } from '../graphql/generated/central.ts';
import { when } from '../ui/when.ts';
import { type Asked, WHOSE_LINKS } from './worklist-address.ts';

type Staff = CentralStaffQuery['centralStaff'];

/** Whom the line is about; what it is about when that is nobody. */
export function titleOf({ lab, academy, what, rule }: LineFragment): string {
  if (lab) return lab.name;
  return academy ? territoryTitle(academy) : (what ?? WORKLIST_RULES[rule].label);
}

/** The file of whom it is about. */
export function fileOf({ lab, academy }: LineFragment): string | null {
  if (lab) return labFilePath(lab.slug);
  return academy ? academyFilePath(academy.slug) : null;
}

/** The page where the act that settles the line is done, on just what it is about; null when it is done here. */
export function settledAt(line: LineFragment): { href: string; label: string } | null {
  const slug = line.lab?.slug ?? '';
  const file = fileOf(line) ?? '/suivi';
  switch (line.rule) {
    case 'MAIL_IN_TROUBLE':
      return { href: `/gestion/courriels?courriel=${line.target}`, label: 'Renvoyer' };
    case 'MAILS_WAITING':
      return { href: '/gestion/courriels', label: 'Voir les courriels' };
    case 'REQUEST_WAITING':
      return { href: `/gestion/demandes?demande=${line.target}`, label: 'Décider' };
    case 'INVITATION_EXPIRED':
      return { href: `/gestion/invitations?invitation=${line.target}`, label: 'Renouveler' };
    case 'NO_REFERENT':
      return { href: `/gestion/invitations?role=REFERENT&lab=${slug}`, label: 'Inviter un référent' };
    case 'NO_CONTACT':
      return { href: `${file}?noter`, label: 'Noter un contact' };
    case 'RETURN_UNPLANNED':
      return { href: `${file}?visite=${line.target}`, label: 'Prévoir le retour' };
    case 'RESIDENCE_UNDATED':
      return { href: `${file}?visite=${line.target}`, label: 'Fixer les jours' };
    case 'FICHE_OLD':
      return { href: `/labs/${slug}/modifier`, label: 'Ouvrir la fiche' };
    case 'ACTION_DUE':
    case 'MATURITY_TO_CONFIRM':
      return null;
  }
}

/** What the button says that unfolds the choices on a phone, with what is chosen: « Filtrer : les miennes ». */
export function filterWords({ rule, whose, aside }: Asked): string {
  const chosen = [
    aside || whose === 'ALL' ? '' : WHOSE_LINKS.find(([one]) => one === whose)![1].toLowerCase(),
    rule ? WORKLIST_RULES[rule].label.toLowerCase() : '',
  ].filter(Boolean);
  return chosen.length > 0 ? `Filtrer : ${chosen.join(', ')}` : 'Filtrer';
}

/** Why no line is shown. */
export function noneWords({ rule, whose, aside }: Asked): string {
  if (aside) return 'Rien n’est mis de côté.';
  return rule || whose !== 'ALL'
    ? 'Aucune ligne ne répond à ce choix.'
    : 'Rien à faire : aucune action n’est en retard, personne n’attend de réponse, et chaque lab est suivi.';
}

/**
 * What a printed list is: « Imprimé le 3 mars 2021 · Les miennes · Labs sans référent · 30 premières lignes sur 57 ».
 * `total`: of how many these are the first; null: they are all.
 */
export function printedWords({ rule, whose, aside }: Asked, shown: number, total: number | null): string {
  const lines = shown > 1 ? `${shown} lignes` : `${shown} ligne`;
  return [
    `Imprimé le ${dayWords(todayInParis())}`,
    aside ? '' : WHOSE_LINKS.find(([one]) => one === whose)![1],
    rule ? WORKLIST_RULES[rule].label : '',
    total === null ? lines : `${shown} premières lignes sur ${total}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What one has just decided of a line. `to`: the day to which it was put off; null: it is settled. */
export function decidedWords(line: LineFragment, to: string | null): string {
  const isAction = line.rule === 'ACTION_DUE';
  const what = to ? `reporté au ${dayWords(to)}` : isAction ? 'réglé' : 'classé';
  return `« ${titleOf(line)} », ${isAction ? line.what : WORKLIST_RULES[line.rule].one} : ${what}.`;
}

/** What became of a line that is put off or settled, by whom and when; an action does not say by whom. */
export function asideWords(line: LineFragment, staff: Staff): string {
  const { putOffTo, settledAt: settled, by: author, byFunction, at, reason } = line;
  const who = author ? staffWords({ ...author, function: byFunction! }, staff) : byFunction;
  const by = at ? ` par ${who}, le ${when(at)}` : '';
  return settled ? `Classée${by} : « ${reason} »` : `Reportée au ${dayWords(putOffTo!)}${by}`;
}

/** « prise par vous, le 3 mars 2021 à 10:30 » */
export function takenWords({ takenBy, takenAt }: LineFragment, me: string, staff: Staff): string {
  const by = takenBy!.id === me ? 'vous' : staffWords(takenBy!, staff);
  return `Prise par ${by}${takenAt ? `, le ${when(takenAt)}` : ''}`;
}
