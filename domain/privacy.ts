import { CONFIRMATION_DAYS } from './requests.ts';
import {
  ATTEMPT_MINUTES,
  IDLE_ACCOUNT_MONTHS,
  IDLE_NOTICE_DAYS,
  INVITATION_DAYS,
  INVITATION_KEPT_DAYS,
  LINK_MINUTES,
  MAIL_ADDRESS_DAYS,
  PARTICIPANTS_MONTHS,
  PRESENCE_DAYS,
  REQUEST_KEPT_DAYS,
  REQUEST_WAITING_DAYS,
  SESSION_DAYS,
  SESSION_NAMES_MONTHS,
  SESSION_REST_DAYS,
  SIGN_IN_REQUEST_DAYS,
} from './retention.ts';

/** Something personal that is kept: what the privacy page says of it, with JavaScript or without. */
export interface Kept {
  what: string;
  /** Which facts. */
  facts: string;
  why: string;
  readers: string;
  until: string;
}

const days = (count: number) => `${count} ${count > 1 ? 'jours' : 'jour'}`;

export const KEPT: readonly Kept[] = [
  {
    what: 'Votre compte',
    facts:
      'Votre adresse de courriel, la fonction que vous indiquez, les fiches que vous tenez, votre dernière connexion.',
    why: 'Vous reconnaître, et savoir qui tient quelle fiche.',
    readers: 'Vous et l’équipe centrale. Les autres équipes ne voient que la fonction.',
    until: `Jusqu’à ce que vous le fermiez. Un compte qui ne tient aucune fiche, et auquel personne ne s’est connecté depuis ${IDLE_ACCOUNT_MONTHS} mois, est prévenu par courriel, puis fermé ${days(IDLE_NOTICE_DAYS)} plus tard.`,
  },
  {
    what: 'Votre nom, si vous le donnez',
    facts: 'Le nom et la fonction à montrer avec un lab, le jour de votre accord et le texte que vous avez accepté.',
    why: 'Que l’on sache à qui parler : avec votre accord seulement.',
    readers: 'Ceux que vous choisissez : tout le monde, le réseau, ou l’équipe du lab et le 110 bis.',
    until:
      'Jusqu’à ce que vous le retiriez, que vous ne teniez plus la fiche, ou que votre compte soit fermé ou suspendu. Il disparaît alors partout, aussitôt : il n’est dans aucune édition, aucun export, aucun historique.',
  },
  {
    what: 'Vos sessions',
    facts: 'Le navigateur et le système (« Firefox sous Windows »), le début et la dernière visite.',
    why: 'Rester connecté, et pouvoir vous déconnecter ailleurs.',
    readers: 'Vous.',
    until: `${days(SESSION_REST_DAYS)} sans visite, ${days(SESSION_DAYS)} au plus ; effacées la nuit suivante.`,
  },
  {
    what: 'Les demandes de connexion',
    facts: 'L’adresse tapée, et l’empreinte du lien et du code.',
    why: `Vous connecter sans mot de passe : le lien et le code valent ${LINK_MINUTES} minutes.`,
    readers: 'Personne.',
    until: `${days(SIGN_IN_REQUEST_DAYS)} ; effacées la nuit suivante.`,
  },
  {
    what: 'Les invitations',
    facts: 'L’adresse invitée, le lab et le rôle, la fonction de qui invite.',
    why: `Rejoindre une équipe : une invitation vaut ${days(INVITATION_DAYS)}.`,
    readers: 'L’équipe centrale, et le référent du lab.',
    until: `${days(INVITATION_KEPT_DAYS)} après l’envoi.`,
  },
  {
    what: 'Les demandes que vous envoyez, même sans compte',
    facts: 'Votre adresse, la fonction que vous dites, et votre message.',
    why: 'Vous répondre : un message à un lab ou au 110 bis, un lab signalé, une correction, un compte demandé.',
    readers: 'Ceux à qui elle va ; votre adresse, seulement si vous choisissez de la montrer.',
    until: `Sans confirmation de votre adresse, ${days(CONFIRMATION_DAYS)}. Sinon, ${days(REQUEST_KEPT_DAYS)} après la réponse, qui vient en ${days(REQUEST_WAITING_DAYS)} au plus.`,
  },
  {
    what: 'Les courriels envoyés',
    facts: 'L’adresse, l’objet et la date ; ce que dit le message, tant qu’il n’est pas parti.',
    why: 'Que chaque message parte une fois, et une seule.',
    readers: 'L’équipe centrale, pour les messages qui n’ont pas pu partir.',
    until: `L’adresse est effacée après ${days(MAIL_ADDRESS_DAYS)}, le message dès qu’il est parti.`,
  },
  {
    what: 'Qui modifie une fiche en ce moment',
    facts: 'Le lab, votre compte, l’heure.',
    why: 'Que deux personnes ne se gênent pas.',
    readers: 'L’équipe du lab et l’équipe centrale, sous votre fonction.',
    until: `${days(PRESENCE_DAYS)} ; effacé la nuit suivante.`,
  },
  {
    what: 'Qui a participé à une session de travail du 110 bis',
    facts: 'Parfois des noms, avec ce que la session a donné.',
    why: 'Que l’équipe centrale puisse reprendre contact après une session.',
    readers: 'L’équipe centrale.',
    until: `${SESSION_NAMES_MONTHS} mois après la session. Le nombre de participants reste, sans nom.`,
  },
  {
    what: 'Le suivi que tient le 110 bis',
    facts:
      'Ce que l’équipe centrale note de ses échanges avec un lab ou une académie, et qui y a pris part ; qui, d’elle, suit ce lab ou cette académie.',
    why: 'Accompagner chaque lab dans la durée.',
    readers: 'L’équipe centrale.',
    until: `Sans limite pour l’échange. Qui y a pris part est effacé ${PARTICIPANTS_MONTHS} mois après.`,
  },
  {
    what: 'Votre adresse de calendrier, si vous en créez une',
    facts: 'Son empreinte, et le jour où elle a été créée.',
    why: 'Que votre agenda lise ce que l’équipe centrale prévoit : des titres, des jours, des noms de labs et d’académies.',
    readers: 'Vous. Qui connaît l’adresse lit le calendrier : elle sort d’Essaim avec vous.',
    until: 'Jusqu’à ce que vous la renouveliez ou la retiriez, ou que votre compte soit fermé.',
  },
  {
    what: 'L’historique des fiches et le journal des actes',
    facts: 'Ce qui a été fait, quand, et la fonction de qui l’a fait.',
    why: 'Que chaque changement puisse être compris et repris.',
    readers: 'L’équipe du lab pour sa fiche ; l’équipe centrale.',
    until:
      'Sans limite pour la fonction. Le lien avec votre compte disparaît avec lui : il reste ce qui a été fait, pas par qui.',
  },
];

/** What the browser keeps for Essaim. */
export const KEPT_IN_BROWSER: readonly string[] = [
  `Un cookie, une fois connecté : il ne sert qu’à vous reconnaître, dure ${days(SESSION_DAYS)} au plus et s’efface à la déconnexion. Si vous vous connectez par un autre service (ProConnect), un second dure le temps de l’aller et retour, ${ATTEMPT_MINUTES} minutes au plus. Il n’y en a pas d’autre ; ils sont nécessaires, et ne demandent donc pas de bandeau.`,
  'Dans le stockage du navigateur : votre choix de clair ou sombre, le fait que vous soyez connecté, et ce que vous avez tapé dans une fiche, dans le suivi, dans le registre des sessions ou dans un message tant que le serveur ne l’a pas reçu.',
  'Le temps de l’onglet seulement : ce que vous tapez dans une demande ou dans une réponse, et l’adresse par laquelle vous vous connectez, jusqu’à l’envoi.',
];

/** What does not happen here. */
export const NEVER: readonly string[] = [
  'Aucune mesure d’audience, aucun pisteur, aucune publicité.',
  'Aucun service d’un tiers dans les pages : les cartes, les lettres et les images viennent d’Essaim.',
  'Votre adresse réseau sert quelques minutes, en mémoire, à refuser les demandes trop nombreuses ; Essaim ne l’enregistre pas.',
];

/** How to have a say. `contactMail`: where to write; none: to central staff. */
export const rights = (contactMail: string | null): readonly string[] => [
  'Sur la page « Mon compte », vous lisez et emportez tout ce qui est gardé de vous, vous retirez votre nom, et vous fermez votre compte.',
  `Pour toute autre demande (corriger, effacer, vous opposer), écrivez à ${contactMail || 'l’équipe centrale'}. Vous pouvez aussi saisir la CNIL.`,
];

/** Who answers for all this. */
export const responsible = (institution: string): string =>
  `Cette instance d’Essaim est tenue par : ${institution}. On y lit ce qui est public sans compte, et sans que rien ne soit gardé de vous. Ce qui suit concerne les personnes qui ont un compte, ou qui envoient une demande.`;
