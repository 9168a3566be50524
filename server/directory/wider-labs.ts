import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { audiencesOf } from '../labs/audiences-of-labs.ts';
import { Fiche, FicheRevision } from '../labs/fiche.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import { peopleOf } from '../labs/people-of-labs.ts';
import { type Labels, viewLab } from '../labs/view-lab.ts';

/**
 * Labs as whoever asks may see them: what is for the network, or for central staff, is added from the database to the
 * public views. A visitor gets these as they are. People are named `today` alone. A fixed number of queries, however
 * many labs.
 */
export async function widenLabs(
  manager: EntityManager,
  actor: Actor,
  views: readonly LabView[],
  labels: Labels,
  today: boolean,
): Promise<readonly LabView[]> {
  if (!actor.account || views.length === 0) return views;
  const labs = await manager.findBy(Lab, { slug: In(views.map(({ slug }) => slug)) });
  const fiches = await manager.findBy(Fiche, { lab: In(labs.map(({ id }) => id)) });
  const revisions = await manager.findBy(FicheRevision, { id: In(fiches.map(({ published }) => published)) });
  const ids = labs.map(({ id }) => id);
  const audiencesIn = await audiencesOf(manager, ids);
  const peopleIn = await peopleOf(manager, today ? ids : []);
  const labBySlug = new Map(labs.map((lab) => [lab.slug, lab]));
  const contentOf = new Map(revisions.map(({ fiche, content }) => [fiche, content]));
  return views.map((view) => {
    const lab = labBySlug.get(view.slug);
    const fiche = fiches.find((candidate) => candidate.lab === lab?.id && candidate.year === view.edition);
    const content = fiche && contentOf.get(fiche.id);
    if (!lab) return view;
    return viewLab(
      {
        lab: { ...lab, name: view.name, academy: view.academy.code },
        heir: view.mergedInto,
        fiche: content ? { year: fiche.year, content } : null,
        maturity: view.maturity,
        audiences: audiencesIn(lab.id),
        people: peopleIn(lab.id),
      },
      labels,
      actor.audienceOf(lab.id),
    );
  });
}
