import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { Edition } from '../labs/edition.entity.ts';
import { Fiche } from '../labs/fiche.entity.ts';
import type { Lab } from '../labs/lab.entity.ts';
import { addRevision, ficheInHand } from './fiche-in-hand.ts';

/**
 * The fiche of the open edition takes a new name of its lab where it says the one of before, so that its next
 * publication does not bring that one back; the form, if it is open, brings it in. What is public of it stays so.
 */
export async function renameInDraft(transaction: EntityManager, actor: Actor, lab: Lab, name: string): Promise<void> {
  const edition = await transaction.findOne(Edition, { where: { state: 'OPEN' }, lock: { mode: 'pessimistic_read' } });
  const fiche = edition && (await transaction.findOneBy(Fiche, { lab: lab.id, year: edition.year }));
  if (!fiche) return;
  const held = await ficheInHand(transaction, lab, edition.year, fiche);
  if (held.latest?.content.name !== lab.name) return;
  const isPublic = fiche.published === held.latest.id;
  const content = { ...held.latest.content, name };
  const { id } = await addRevision(
    transaction,
    actor,
    { ...held, fiche },
    { act: isPublic ? 'PUBLISHED' : 'SAVED', content },
  );
  if (isPublic) await transaction.update(Fiche, fiche.id, { published: id });
}
