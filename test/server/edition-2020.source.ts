import type { SectionKey } from '../../domain/headings.ts';
import type { LabStatus, Maturity } from '../../domain/stages.ts';

/** Words and numbers that any retelling keeps, parted by commas. */
type Facts = string;

/** What one fiche of the report says, read from the report itself. */
export interface Source {
  status: LabStatus;
  launch: [precision: string, from: string | null, to: string | null, label: string];
  headcount: number | null;
  fte?: number;
  structures: string[];
  /** null: the team's line is told by the fields above alone */
  teamNote: Facts | null;
  themes: string[] | null;
  otherThemes?: Facts[];
  services: string[] | null;
  serviceNotes?: Record<string, Facts>;
  otherServices?: Facts[];
  sections: [key: SectionKey, heading: string, facts: Facts][];
  subject?: 'PROJECT';
  /** not in the report: a hypothesis of ours */
  maturity: Maturity;
}

const HIGHLIGHT_2020 = 'Un fait marquant, une fierté de l’année 2020';
const UNKNOWN: Source['launch'] = ['UNKNOWN', null, null, 'non précisée'];

/** By slug: annex 2 of the 2020 report of the 110 bis. */
export const SOURCE: Record<string, Source> = {
  creteil: {
    status: 'ACTIF',
    launch: ['MONTH', '2020-09-01', '2020-09-30', 'septembre 2020'],
    headcount: null,
    fte: 3,
    structures: ['DANE'],
    teamNote: '3 ETP, DANE, partie',
    themes: ['pedagogique', 'technologique', 'usages', 'numerique'],
    services: ['incubation', 'sessions', 'acculturation', 'communaute', 'connexion', 'labs-locaux', 'valorisation'],
    sections: [
      [
        'HIGHLIGHT',
        HIGHLIGHT_2020,
        'États généraux du numérique, distance, information, télévision, ateliers, chefs d’établissement, encadrement, hybride, interactive, teambuilding',
      ],
      [
        'OBJECTIVES',
        'Objectifs 2021',
        'transformation numérique, tests, projets, hybridation, incuba, Urbanités numériques, inter-médiation cours, PIIA, E-fran',
      ],
    ],
    maturity: 'SUIVI',
  },
  limoges: {
    status: 'ACTIF',
    launch: ['MONTH', '2019-03-01', '2019-03-31', 'mars 2019'],
    headcount: 2,
    structures: ['CARDIE'],
    teamNote: 'responsable du lab, CARDIE, responsable administrative, communication, Impulsions, Services publics +',
    themes: ['pedagogique', 'organisationnelle', 'usages'],
    services: ['coaching', 'financements', 'sessions', 'acculturation', 'communaute', 'connexion', 'valorisation'],
    sections: [
      [
        'HIGHLIGHT',
        HIGHLIGHT_2020,
        'Graines de confinement, 110 bis Limoges, DANE, service communication, inspection, infographie interactive, texte, graphique, son, vidéo, élèves, familles, collaboration, coopération, vie scolaire, différenciation, enseignants, évaluation, accrocher tous les élèves, en présence et à distance, autres',
      ],
      [
        'NEWS',
        'Des infos à partager',
        '2019-2020, innovation pédagogique, rentrée 2020, distance, 1er degré, établissements, sponsor, rectrice, SG, DAFPEN',
      ],
    ],
    maturity: 'SUIVI',
  },
  montpellier: {
    subject: 'PROJECT',
    status: 'EN_COURS',
    launch: UNKNOWN,
    headcount: 2,
    structures: ['DANE'],
    teamNote: '2 enseignants, Tiers-Labs, DANE Montpellier',
    themes: ['pedagogique', 'technologique', 'usages'],
    services: ['acculturation', 'communaute', 'connexion', 'labs-locaux'],
    sections: [
      [
        'PROJECT',
        'Projet Tiers-Labs de Montpellier',
        'tiers-lieux éducatifs, fab lab, établissements scolaires, lab académique, réseau',
      ],
      [
        'BEYOND',
        'Mais aussi…',
        'Tiers-Labs, fab lab, 21e siècle, UNESCO, OCDE, pensée critique, créativité, culture informatique, résolution de problème, collaboration, élèves, adultes, matériel, objet 3D, pédagogie, objet connecté, cadre de vie, exposé, escape game, conférencier, Canopé, Montpellier et Toulouse',
      ],
      [
        'SERVICE_NOTE',
        'Précisions sur l’offre de service',
        'DANE, réseau, collectivités territoriales, architecture scolaire, sanitaire, lab académique, personnels administratifs, inspecteurs',
      ],
      [
        'HIGHLIGHT',
        HIGHLIGHT_2020,
        'DANE Montpellier, Mobilab 66, http://mobilab.fablab66.fr/, éphémère, numérique, acteurs locaux, collaboratif',
      ],
    ],
    maturity: 'PREMIERS_CONTACTS',
  },
  'nancy-metz': {
    status: 'EN_COURS',
    launch: ['MONTH', '2021-09-01', '2021-09-30', 'septembre 2021'],
    headcount: null,
    structures: [],
    teamNote: 'En construction',
    themes: null,
    services: null,
    sections: [],
    maturity: 'PREMIERS_CONTACTS',
  },
  nice: {
    status: 'ACTIF',
    launch: ['MONTH', '2018-12-01', '2018-12-31', 'décembre 2018'],
    headcount: 0,
    structures: ['CARDIE'],
    teamNote: 'Aucun membre, CARDIE, référente',
    themes: ['pedagogique', 'organisationnelle'],
    otherThemes: ['innovation, formation, développement professionnel'],
    services: ['coaching', 'sessions', 'acculturation', 'communaute', 'valorisation'],
    sections: [
      [
        'HIGHLIGHT',
        HIGHLIGHT_2020,
        'première session, développement professionnel, personnels administratifs, rectorat, secrétaire général, lignes de gestion, confinement',
      ],
    ],
    maturity: 'SUIVI',
  },
  'orleans-tours': {
    status: 'ACTIF',
    launch: ['MONTH', '2020-01-01', '2020-01-31', 'janvier 2020'],
    headcount: 5,
    structures: [],
    teamNote: '3 des 5, 1 IMP taux 3',
    themes: ['pedagogique', 'organisationnelle', 'usages'],
    services: ['coaching', 'sessions', 'acculturation', 'communaute', 'connexion', 'valorisation'],
    sections: [
      ['HIGHLIGHT', HIGHLIGHT_2020, 'session inaugurale, DANE, DSI, 4 projets, 3, prototype, opérationnel, sanitaire'],
    ],
    maturity: 'SUIVI',
  },
  paris: {
    status: 'ACTIF',
    launch: ['MONTH', '2020-09-01', '2020-09-30', 'septembre 2020'],
    headcount: 4,
    structures: ['CARDIE'],
    teamNote: null,
    themes: ['pedagogique', 'technologique', 'organisationnelle'],
    services: ['coaching', 'sessions', 'acculturation', 'communaute', 'connexion', 'valorisation'],
    serviceNotes: {
      acculturation:
        'RDV du Lab, neuro au service de la pédagogie, 22 septembre 2020, 12 à 200, porteurs de projets, accompagnement collaboratif, experts, débat, codev, recherche-action collaborative',
    },
    sections: [
      [
        'HIGHLIGHT',
        HIGHLIGHT_2020,
        'RDV du Lab, plus de 170 inscrits, jeu et les apprentissages, 10 inscrits, codev, CARDIE',
      ],
      [
        'ACHIEVEMENTS',
        'Les accomplissements de l’année 2020',
        'RDV, Learning Lab, résidence, CARDIE, écosystème apprenant',
      ],
    ],
    maturity: 'SUIVI',
  },
  poitiers: {
    status: 'PREFIGURATION',
    launch: ['MONTH', '2021-03-01', '2021-03-31', 'mars 2021'],
    headcount: 10,
    structures: ['CARDIE', 'SGA', 'Communication', 'DSI'],
    teamNote: 'CARDIE, SGA aux moyens, communication, DSI, logistique',
    themes: ['pedagogique', 'organisationnelle', 'usages'],
    services: ['coaching', 'incubation', 'sessions', 'communaute', 'labs-locaux', 'valorisation'],
    sections: [['BEYOND', 'Mais aussi…', 'savoirs, échange, collectifs, pédagogie, éducation']],
    maturity: 'SUIVI',
  },
  reims: {
    status: 'EN_COURS',
    launch: UNKNOWN,
    headcount: 3,
    structures: ['CARDIE', 'Pôle École du 21e siècle'],
    teamNote: '1 personne, Pôle École du 21e siècle, 2 membres de la CARDIE',
    themes: ['pedagogique'],
    services: null,
    sections: [['NEWS', 'Une info à partager', 'abandonné, janvier 2020, CARDIE, nouveau recteur']],
    maturity: 'PREMIERS_CONTACTS',
  },
  rennes: {
    status: 'PREFIGURATION',
    launch: ['MONTH', '2020-05-01', '2020-05-31', 'mai 2020'],
    headcount: 5,
    structures: ['DANE', 'Living lab Interactik'],
    teamNote: 'DANE, IA-IPR, Living lab Interactik, mission d’inspection, CPGE scientifique',
    themes: ['pedagogique', 'organisationnelle', 'usages', 'technologique', 'sociale'],
    services: ['coaching', 'sessions', 'acculturation', 'communaute', 'connexion', 'labs-locaux'],
    sections: [['NEWS', 'Une info à partager', 'salle du rectorat, partage, crise sanitaire']],
    maturity: 'SUIVI',
  },
  toulouse: {
    status: 'EN_COURS',
    launch: UNKNOWN,
    headcount: 6,
    structures: ['CARDIE', 'DAFPEN', 'DANE', 'DSI'],
    teamNote:
      '2 personnes de la CARDIE, DAFPEN, 2 de la DANE, DAN de l’académie, 1 chargée de mission, DSI de l’académie, rattachement',
    themes: ['pedagogique', 'organisationnelle', 'usages', 'technologique'],
    services: null,
    sections: [['OBJECTIVES', 'Objectif 2021', 'projet']],
    maturity: 'PREMIERS_CONTACTS',
  },
  versailles: {
    status: 'PREFIGURATION',
    launch: ['SEASON', '2020-06-21', '2020-09-22', 'été 2020'],
    headcount: 2,
    structures: [],
    teamNote: '1 directeur de projet, transformation de l’académie, 1 architecte à mi-temps',
    themes: ['pedagogique', 'sociale', 'usages', 'organisationnelle'],
    otherThemes: [
      'rectorat, DSDEN 78, Campus Lesseps',
      'Campus Pro, résidence, Campus Pro Versailles',
      'RH, remplacement, mobilité, paye, recrutement, salle des profs 4.0, incubation',
      'Prix Impulsion, Prix de l’Innovation pédagogique',
    ],
    services: ['coaching', 'financements', 'incubation', 'sessions', 'connexion', 'valorisation'],
    otherServices: [
      'QVT, espaces innovants, détente, travail, sur place',
      'projet académique, déploiement, établissements',
      'locaux, mobilier, innovant, reconstruction du rectorat',
    ],
    sections: [
      [
        'HIGHLIGHT',
        HIGHLIGHT_2020,
        'Numériclub, managers, distance, Tchap, 30 minutes, matin, café, mobilier innovant, première antenne physique',
      ],
    ],
    maturity: 'SUIVI',
  },
};

/** The services of the form, in its order. */
export const SERVICES: Record<string, Facts> = {
  coaching: 'accompagnement méthodologique et coaching, structurer, développer, déployer',
  financements: 'financements alternatifs, hors budgétaire, appels à projet, mécènes, fonds extérieurs',
  incubation: 'incubation de services numériques, lean start, méthodes agiles',
  sessions: 'conception, réalisation, animation, travail collaboratif, créativité, design thinking, prototypage rapide',
  acculturation: 'acculturation voire formation, rencontre, experts, ateliers de fabrication, nouvelles technologies',
  communaute: 'animation de communauté, formats, contenus, partage de pratiques, connaissance',
  connexion: 'identification et connexion, acteurs, valorisation de leurs initiatives',
  'labs-locaux': 'labs d’innovation au niveau local, labs de circo, labs d’établissement',
  valorisation: 'actions de valorisation, diffusion, promotion, événements, supports de communication, audiovisuel',
};
