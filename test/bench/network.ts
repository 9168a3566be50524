import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { parseLaunch, UNKNOWN_LAUNCH } from '../../domain/launch.ts';
import { LAB_STATUSES, MATURITIES } from '../../domain/stages.ts';
import { announceDirectoryChange } from '../../server/directory/directory-changes.ts';
import { Random } from './random.ts';

/** Words of the field, common ones first: each is half as likely as one that stands half as far. */
export const WORDS = (
  'projet équipe établissement numérique pédagogique atelier élèves enseignants formation partenaires innovation ' +
  'accompagnement usages territoire collège lycée école créativité prototype expérimentation laboratoire espace ' +
  'ressources collectif partage méthode recherche inspection direction cadres collaboratif design écoute diagnostic ' +
  'restitution séminaire webinaire podcast vidéo réseau mallette tiers-lieu fablab découpe impression robotique ' +
  'programmation données intelligence artificielle hybridation distance présence inclusion handicap climat scolaire ' +
  'bienveillance évaluation compétences orientation métiers langues mathématiques sciences arts culture théâtre musée ' +
  'patrimoine lecture écriture jeu évasion hackathon défi concours appel fondation mécène financement région ' +
  'département commune rectorat parents familles associations entreprises université chercheurs étudiants stage ' +
  'tutorat mentorat essaimage incubateur accélérateur feuille route gouvernance pilotage indicateurs enquête ' +
  'questionnaire entretien observation maquette scénario personas parcours usager simplification démarche courrier ' +
  'accueil mobilier architecture classe flexible jardin biodiversité énergie mobilité alimentation santé sport vélo ' +
  'littoral montagne archipel ruralité quartier internat apprentissage alternance cartographie drone satellite ' +
  'microscope sérigraphie broderie menuiserie céramique radio journal bande dessinée réalité virtuelle augmentée'
).split(' ');
const STRUCTURES = 'CARDIE DANE DSI DRANE DAFPIC CANOPÉ DRAFPIC EAFC SAIO DIRCOM INSPÉ DOS'.split(' ');
const THEMES = 'pedagogique technologique organisationnelle usages numerique sociale'.split(' ');
const SERVICES =
  'coaching financements incubation sessions acculturation communaute connexion labs-locaux valorisation'.split(' ');
const LAUNCHES = [
  '2017',
  '2018-03',
  '2019-09-02',
  '2019-summer',
  '2020-09',
  '2020-winter',
  '2021-01-18',
  '2021-spring',
];
const SECTIONS = ['PROJECT', 'BEYOND', 'HIGHLIGHT', 'ACHIEVEMENTS', 'OBJECTIVES', 'NEWS'];
const ROWS_AT_ONCE = 1_000;

/** Adds labs to a seeded database until it has `size`, each with a fiche published in edition 2021, and announces it. */
export async function growTo(size: number, dataSource: DataSource): Promise<void> {
  const random = new Random(size);
  await dataSource.transaction(async (transaction) => {
    const academies: { code: string; name: string }[] = await transaction.query('SELECT code, name FROM academy');
    const [{ count }]: [{ count: number }] = await transaction.query('SELECT count(*)::int FROM lab');
    const made = Array.from({ length: size - count }, (_, index) => aLab(index, random.one(academies), random));
    await insert(
      transaction,
      'lab',
      made.map(({ lab }) => lab),
    );
    await insert(
      transaction,
      'fiche',
      made.map(({ fiche }) => fiche),
    );
    await insert(
      transaction,
      'fiche_revision',
      made.map(({ revision }) => revision),
    );
    await insert(
      transaction,
      'maturity_reading',
      made.flatMap(({ maturity }) => maturity ?? []),
    );
    await announceDirectoryChange(transaction);
  });
  await dataSource.query('ANALYZE');
}

/** Many rows in few statements; columns by name, those left out by default. */
export async function insert(transaction: EntityManager, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE))],
    );
  }
}

function aLab(index: number, academy: { code: string; name: string }, random: Random) {
  const [lab, fiche, revision] = [randomUUID(), randomUUID(), randomUUID()];
  const name = `Lab ${aWord(random)} ${aWord(random)} de l’académie de ${academy.name}`;
  return {
    lab: { id: lab, slug: `lab-${index + 1}`, academy: academy.code, name },
    fiche: { id: fiche, lab, year: 2021, published: revision },
    revision: { id: revision, fiche, number: 1, name, act: 'PUBLISHED', by_function: 'Banc', ...content(random) },
    maturity: random.happens(0.8) ? { lab, level: random.one(MATURITIES), confirmed: random.happens(0.5) } : null,
  };
}

/** What a fiche says: about as much as the twelve of 2020, with as many questions left open. */
function content(random: Random) {
  const launch = random.happens(0.9) ? parseLaunch(random.one(LAUNCHES)) : UNKNOWN_LAUNCH;
  return {
    subject: random.happens(0.95) ? 'LAB' : 'PROJECT',
    status: random.happens(0.95) ? random.one(LAB_STATUSES) : null,
    launch_precision: launch.precision,
    launch_from: launch.from,
    launch_to: launch.to,
    headcount: random.happens(0.8) ? random.below(16) : null,
    fte: random.happens(0.2) ? random.below(8) / 2 : null,
    structures: random.some(STRUCTURES, 0, 3),
    team_note: random.happens(0.3) ? sentence(random) : null,
    themes: random.happens(0.9) ? random.some(THEMES, 1, 5) : null,
    other_themes: random.happens(0.2) ? [sentence(random)] : [],
    services: random.happens(0.9)
      ? random.some(SERVICES, 2, 7).map((code) => ({ code, note: random.happens(0.2) ? sentence(random) : null }))
      : null,
    other_services: random.happens(0.2) ? [sentence(random)] : [],
    sections: random
      .some(SECTIONS, 1, 4)
      .map((key) => ({ key, heading: null, text: [1, 2, 3].map(() => sentence(random)).join('\n\n') })),
    contact_function: random.happens(0.4) ? 'Coordination du lab' : null,
    contact_email: random.happens(0.4) ? 'lab@academie.example' : null,
  };
}

function sentence(random: Random): string {
  const words = Array.from({ length: 6 + random.below(8) }, () => aWord(random)).join(' ');
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

export const aWord = (random: Random) => WORDS[Math.floor(WORDS.length * random.next() ** 2)]!;
