import { FICHE_PART_WORDS } from '../../domain/requests.ts';
import type { NewMail } from '../platform/mail/mail.service.ts';
import type { Lab } from '../labs/lab.entity.ts';
import type { VisitorRequest } from './visitor-request.entity.ts';

type Words = Omit<NewMail, 'to'>;
type Place = Pick<Lab, 'slug' | 'name'> | null;

/** « Vous avez … »: in fixed words, so that nobody can make Essaim write theirs to a stranger. */
function whatWasAsked({ kind }: VisitorRequest, lab: Place): string {
  switch (kind) {
    case 'ACCOUNT':
      return 'demandé un compte sur Essaim';
    case 'LAB':
      return 'signalé un lab à Essaim';
    case 'CORRECTION':
      return `proposé une correction à la fiche du lab « ${lab!.name} »`;
    case 'CONTACT':
      return lab ? `écrit au lab « ${lab.name} » par Essaim` : 'écrit à l’équipe centrale d’Essaim';
  }
}

/** Asks whoever holds the address whether they asked. */
export function confirmingMail(request: VisitorRequest, lab: Place, link: string): Words {
  return {
    kind: 'request-confirmation',
    subject: 'Confirmez votre demande à Essaim',
    paragraphs: [
      `Vous avez ${whatWasAsked(request, lab)}. Pour que votre demande parte, ouvrez ce lien, puis appuyez sur « Confirmer » :`,
      { link, label: 'Confirmer ma demande' },
    ],
    closing: 'Le lien vaut trois jours. Si vous n’avez rien demandé, laissez ce message : rien ne part.',
  };
}

/** Passes on to a lab's referents what somebody writes, without the address unless it was given. */
export function passedOnMail(request: VisitorRequest, lab: NonNullable<Place>, publicUrl: string): Words {
  const { kind, saidFunction, message, part, givesAddress, email } = request;
  const correction = kind === 'CORRECTION';
  return {
    kind: 'request-to-lab',
    subject: correction ? `Une correction proposée pour « ${lab.name} »` : `Un message pour « ${lab.name} »`,
    paragraphs: [
      correction
        ? 'Quelqu’un propose une correction à la fiche dont vous répondez. Rien n’y change sans vous.'
        : 'Quelqu’un souhaite être mis en relation avec votre lab.',
      `Qui : ${saidFunction}.${givesAddress ? ` Son adresse, donnée pour vous : ${email}` : ''}`,
      ...(part ? [`À propos de : ${FICHE_PART_WORDS[part]}.`] : []),
      quoted(message!),
      {
        link: `${publicUrl}/labs/${lab.slug}/demandes`,
        label: correction ? 'Décider dans Essaim' : 'Répondre dans Essaim',
      },
    ],
    closing: givesAddress
      ? 'Votre réponse part par Essaim, sans montrer votre adresse, sauf si vous choisissez de la donner.'
      : 'Ne répondez pas à ce message : votre réponse part par Essaim, et ni votre adresse ni la sienne ne se voient.',
  };
}

/** Tells the sender that central staff gave the message to a lab. */
export const passedOnNews = (lab: NonNullable<Place>): Words => ({
  kind: 'request-passed-on',
  subject: `Votre message est transmis au lab « ${lab.name} »`,
  paragraphs: [
    `L’équipe centrale d’Essaim a lu votre message, et l’a transmis au lab « ${lab.name} », mieux placé pour vous répondre.`,
  ],
  closing: 'Sa réponse vous parviendra par courriel.',
});

/** What was decided, with the word of who decided. */
export interface Decision {
  accepted: boolean;
  word: string | null;
  /** The function of who decided. */
  by: string;
  /** The address of who decided, if they give it. */
  address: string | null;
}

export function decisionMail(request: VisitorRequest, lab: Place, decision: Decision, publicUrl: string): Words {
  const { subject, sentence } = decisionWords(request, lab, decision.accepted);
  const next = nextPage(request, lab, decision.accepted);
  return {
    kind: 'request-decided',
    subject,
    paragraphs: [
      sentence,
      ...(decision.word ? [quoted(decision.word), `De la part de : ${decision.by}.`] : []),
      ...(decision.address ? [`Pour lui répondre directement : ${decision.address}`] : []),
      ...(next ? [{ link: `${publicUrl}${next.path}`, label: next.label }] : []),
    ],
    closing: 'Ne répondez pas à ce message : personne ne le lirait.',
  };
}

/** Where the sender may go on from a decision. */
function nextPage({ kind }: VisitorRequest, lab: Place, accepted: boolean): { path: string; label: string } | null {
  if (kind === 'CONTACT') return { path: lab ? `/labs/${lab.slug}/contact` : '/ecrire', label: 'Écrire de nouveau' };
  return kind === 'LAB' && accepted ? { path: `/labs/${lab!.slug}`, label: 'Voir sa page' } : null;
}

/** An account that is asked for and is there already. */
export const accountIsThere = (publicUrl: string): Words => ({
  kind: 'request-decided',
  subject: 'Vous avez déjà un compte sur Essaim',
  paragraphs: [
    'Vous avez demandé un compte sur Essaim : cette adresse en a déjà un. Connectez-vous avec elle, sans mot de passe.',
    { link: `${publicUrl}/connexion`, label: 'Me connecter à Essaim' },
  ],
  closing: 'Ne répondez pas à ce message : personne ne le lirait.',
});

function decisionWords({ kind, labName }: VisitorRequest, lab: Place, accepted: boolean) {
  switch (kind) {
    case 'ACCOUNT':
      return {
        subject: 'Votre demande de compte sur Essaim',
        sentence: 'Vous avez demandé un compte sur Essaim. L’équipe centrale ne peut pas vous en ouvrir un.',
      };
    case 'LAB':
      return {
        subject: 'Le lab que vous avez signalé à Essaim',
        sentence: accepted
          ? `Merci d’avoir signalé « ${labName} » : le lab est maintenant dans l’annuaire.`
          : `Merci d’avoir signalé « ${labName} ». L’équipe centrale ne l’ajoute pas à l’annuaire pour le moment.`,
      };
    case 'CORRECTION':
      return {
        subject: `Votre correction pour « ${lab!.name} »`,
        sentence: accepted
          ? `Merci : la correction que vous proposez pour la fiche du lab « ${lab!.name} » est prise en compte.`
          : `Merci d’avoir proposé une correction à la fiche du lab « ${lab!.name} ». Elle n’est pas retenue.`,
      };
    case 'CONTACT': {
      const who = lab ? `Le lab « ${lab.name} »` : 'L’équipe centrale d’Essaim';
      return {
        subject: `${who} vous répond`,
        sentence: accepted
          ? `${who} répond au message que vous lui avez envoyé.`
          : `${who} ne peut pas donner suite au message que vous lui avez envoyé.`,
      };
    }
  }
}

const quoted = (text: string) => `« ${text} »`;
