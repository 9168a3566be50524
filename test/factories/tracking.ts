import type { DataSource, EntityManager } from 'typeorm';
import { Interaction, InteractionObstacle, InteractionSubject } from '../../server/tracking/interaction.entity.ts';
import { NextAction, NextActionSubject } from '../../server/tracking/next-action.entity.ts';
import { Residence, ResidenceVisit } from '../../server/tracking/residence.entity.ts';
import { labOf } from './labs.ts';

/** Whom it is about: labs by their slugs, académies by their codes. Créteil's lab when nothing is given. */
interface About {
  labs?: string[];
  academies?: string[];
}

async function subjects(transaction: EntityManager, { labs, academies = [] }: About) {
  const slugs = labs ?? (academies.length > 0 ? [] : ['creteil']);
  const ids = await Promise.all(slugs.map(async (slug) => (await labOf(transaction, slug)).id));
  return [...ids.map((lab) => ({ lab })), ...academies.map((academy) => ({ academy }))];
}

/** An entry of the journal. */
export async function anInteraction(
  transaction: EntityManager,
  { labs, academies, obstacles = [], ...given }: Partial<Interaction> & About & { obstacles?: string[] } = {},
): Promise<Interaction> {
  const made = await transaction.save(Interaction, {
    kind: 'POINT_SUIVI',
    date: '2021-03-01',
    endDate: null,
    byFunction: 'Équipe centrale',
    ...given,
  });
  const { id: interaction, date } = made;
  for (const subject of await subjects(transaction, { labs, academies })) {
    await transaction.insert(InteractionSubject, { interaction, date, ...subject });
  }
  for (const obstacle of obstacles) await transaction.insert(InteractionObstacle, { interaction, date, obstacle });
  return made;
}

export async function aNextAction(
  transaction: EntityManager,
  { labs, academies, ...given }: Partial<NextAction> & About = {},
): Promise<NextAction> {
  const made = await transaction.save(NextAction, {
    what: 'Rappeler l’équipe',
    due: '2021-04-01',
    byFunction: 'Équipe centrale',
    ...given,
  });
  for (const subject of await subjects(transaction, { labs, academies })) {
    await transaction.insert(NextActionSubject, { action: made.id, ...subject });
  }
  return made;
}

/** A residence whose way there is planned, without a day unless one is given. */
export async function aResidence(
  transaction: EntityManager,
  { labs, academies, ...given }: Partial<ResidenceVisit> & About = {},
): Promise<{ residence: Residence; visit: ResidenceVisit }> {
  const [subject] = await subjects(transaction, { labs, academies });
  const residence = await transaction.save(Residence, { byFunction: 'Équipe centrale', ...subject });
  const visit = await transaction.save(ResidenceVisit, {
    residence: residence.id,
    way: 'ALLER',
    state: 'PLANNED',
    firstDay: null,
    lastDay: null,
    ...given,
  });
  return { residence, visit };
}

/**
 * A journal as long as years make it: entries over ten years, each about a lab, one in fifty about two, a third with an
 * obstacle, and one in four with an action to come. Made of plain numbers, the same each time.
 */
export async function aLongJournal(dataSource: DataSource, { labs = 500, entries = 20_000 } = {}): Promise<void> {
  await dataSource.transaction(async (transaction) => {
    await transaction.query(
      `INSERT INTO lab (slug, academy, name)
       SELECT 'suivi-' || n, (SELECT code FROM academy ORDER BY code OFFSET n % 34 LIMIT 1), 'Lab suivi ' || n
       FROM generate_series(1, $1::int) n`,
      [labs],
    );
    await transaction.query(
      `INSERT INTO interaction (kind, date, participants, note, by_function)
       SELECT (ARRAY['POINT_SUIVI', 'ENTRETIEN_PREFIGURATION', 'PARTAGE_EXPERIENCE', 'APPUI_SPONSOR', 'AUTRE'])[1 + n % 5],
         date '2016-01-01' + n % 3650, 'équipe ' || n % 97,
         'Échange ' || n || (ARRAY[' sur le réseau', ' sur les locaux', ' sur la gouvernance'])[1 + n % 3]
           || CASE WHEN n % 1000 = 0 THEN ', avec une trouvaille' ELSE '' END,
         'Équipe centrale'
       FROM generate_series(1, $1::int) n`,
      [entries],
    );
    await transaction.query(
      `WITH made AS (SELECT id, slug FROM lab WHERE slug LIKE 'suivi-%')
       INSERT INTO interaction_subject (interaction, date, lab)
       SELECT i.id, i.date, made.id FROM interaction i, generate_series(0, 1) second
       JOIN made ON true
       WHERE made.slug = 'suivi-' || 1 + (i.id + second * 7) % $1 AND (second = 0 OR i.id % 50 = 0)`,
      [labs],
    );
    await transaction.query(
      `INSERT INTO interaction_obstacle (interaction, date, obstacle)
       SELECT id, date, (SELECT code FROM obstacle WHERE position = 1 + i.id % 7) FROM interaction i WHERE id % 3 = 0`,
    );
    await transaction.query(
      `INSERT INTO next_action (what, due, interaction, by_function)
       SELECT 'Rappeler', date + 30, id, 'Équipe centrale' FROM interaction WHERE id % 4 = 0`,
    );
    await transaction.query(
      `INSERT INTO next_action_subject (action, lab)
       SELECT a.id, s.lab FROM next_action a JOIN interaction_subject s ON s.interaction = a.interaction`,
    );
  });
  await dataSource.query('ANALYZE');
}
