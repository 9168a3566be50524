import { CONTACT_SUBJECT_WORDS, termWords } from '../../domain/contact-terms.ts';
import { daysBetween, daysWords, dayWords } from '../../domain/day.ts';
import { REQUEST_WORDS } from '../../domain/requests.ts';
import { MATURITY_LABELS } from '../../domain/stages.ts';
import { roleWords } from '../access/actor.ts';
import type { LineRow, Said, SaidByRule } from './line-row.ts';

/** What is to be done, where it has words of its own; null: the rule says it all. */
export function whatWords({ rule, said }: Said): string | null {
  switch (rule) {
    case 'ACTION_DUE':
      return said.what;
    case 'MAIL_IN_TROUBLE':
      return `« ${said.subject} »`;
    case 'REQUEST_WAITING':
      return said.labName
        ? `${capital(REQUEST_WORDS[said.kind])} : « ${said.labName} »`
        : capital(REQUEST_WORDS[said.kind]);
    case 'RETURN_UNPLANNED':
    case 'RESIDENCE_UNDATED':
      return said.goal;
    default:
      return null;
  }
}

/** Why the line is there, in a sentence. */
export function whyWords(line: Said & Pick<LineRow, 'day'>, today: string): string {
  const { rule, said, day } = line;
  switch (rule) {
    case 'ACTION_DUE':
      return `${dueWords(day, today, said.first)}${others(said.others)}.`;
    case 'MAIL_IN_TROUBLE':
      return `${said.state === 'FAILED' ? 'En échec' : 'Envoi incertain'}${said.recipient ? `, pour ${said.recipient}` : ''}, écrit le ${dayWords(day!)}.`;
    case 'MAILS_WAITING':
      return `${said.count > 1 ? `${said.count} courriels attendent` : 'Un courriel attend'} le serveur de courriel depuis le ${dayWords(day!)}.`;
    case 'REQUEST_WAITING':
      return `Attend une décision depuis le ${dayWords(day!)}${ago(day!, today)}.`;
    case 'INVITATION_EXPIRED':
      return `${said.email} (${roleWords(said)}) n’a pas répondu ; l’invitation n’est plus valable depuis le ${dayWords(day!)}.`;
    case 'NO_REFERENT':
      return `Personne ne répond de la fiche${day ? ` depuis le ${dayWords(day)}` : ''}${contributors(said.team)}.`;
    case 'NO_CONTACT':
      return contactWords(said);
    case 'RETURN_UNPLANNED':
      return `La visite aller a eu lieu ${onDays(said)} ; la visite retour n’est pas prévue.`;
    case 'RESIDENCE_UNDATED':
      return visitWords(said);
    case 'MATURITY_TO_CONFIRM':
      return `« ${MATURITY_LABELS[said.level]} » est une hypothèse, notée le ${dayWords(day!)}.`;
    case 'FICHE_OLD':
      return said.year === null
        ? `Aucune fiche n’est publiée ; l’édition ${said.open} est ouverte.`
        : `La dernière fiche publiée est celle de ${said.year} ; l’édition ${said.open} est ouverte.`;
  }
}

/** « Pour aujourd’hui », « Pour le 3 mars 2021 : 12 jours de retard », « Sans date »; put off: « D’abord pour le 3 mars 2021 » */
function dueWords(due: string | null, today: string, first: string | null): string {
  if (due === null) return 'Sans date';
  if (due > today) return first ? `D’abord pour le ${dayWords(first)}` : 'D’abord sans date';
  const late = daysBetween(due, today);
  return late === 0 ? 'Pour aujourd’hui' : `Pour le ${dayWords(due)} : ${days(late)} de retard`;
}

function contactWords({ last, known, subject, months }: SaidByRule['NO_CONTACT']): string {
  const term = `${CONTACT_SUBJECT_WORDS[subject]} : à appeler ${termWords(months)}`;
  if (last) return `Dernier contact le ${dayWords(last)} (${term}).`;
  return known
    ? `Aucun contact depuis que le lab est connu, le ${dayWords(known)} (${term}).`
    : `Aucun contact noté (${term}).`;
}

function visitWords({ way, state, why }: SaidByRule['RESIDENCE_UNDATED']): string {
  const visit = way === 'ALLER' ? 'La visite aller' : 'La visite retour';
  return state === 'POSTPONED'
    ? `${visit} est reportée sans nouveaux jours${why ? ` : ${sentenceEnd(why)}` : '.'}`
    : `${visit} est prévue, sans jour fixé.`;
}

/** What someone typed, at the end of a sentence: it may have a full stop already. */
const sentenceEnd = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
const days = (count: number) => (count > 1 ? `${count} jours` : 'un jour');
const onDays = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) =>
  firstDay === lastDay ? `le ${dayWords(firstDay)}` : daysWords(firstDay, lastDay);
const ago = (day: string, today: string) =>
  daysBetween(day, today) > 0 ? `, il y a ${days(daysBetween(day, today))}` : '';
const others = (count: number) =>
  count === 0 ? '' : count === 1 ? ' ; un autre est concerné' : ` ; ${count} autres sont concernés`;
const contributors = (count: number) =>
  count === 0 ? '' : count === 1 ? ' ; une personne y contribue' : ` ; ${count} personnes y contribuent`;
const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
