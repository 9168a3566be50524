import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import type { RevisionAct } from '../labs/fiche.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import type { RegisteredMember } from '../lab-registry/registered-lab.view.ts';
import type { AcademyFile, LabFile, SentMail } from './file.view.ts';
import { JournalService } from './journal.service.ts';
import { MaturityService } from './maturity.service.ts';
import type { NextActionView } from './next-action.view.ts';
import { NextActionsService } from './next-actions.service.ts';
import { ObstaclesService } from './obstacles.service.ts';
import { isAhead } from './read-visit.ts';
import type { ResidenceView } from './residence.view.ts';
import { ResidencesService } from './residences.service.ts';
import { subjectsOfAcademy, subjectsOfLab } from './subjects-of.ts';
import type { Subjects } from './subjects.ts';

const MOST_MAILS = 20;

/** All that central staff keep of a lab or an académie, for one page: a fixed number of statements. */
@Injectable()
export class FilesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly maturity: MaturityService,
    private readonly journal: JournalService,
    private readonly nextActions: NextActionsService,
    private readonly residences: ResidencesService,
    private readonly obstacles: ObstaclesService,
  ) {}

  /** null when unknown. A former slug finds its lab. */
  async lab(actor: Actor, slug: string): Promise<LabFile | null> {
    const { manager } = this.dataSource;
    const lab = await this.directory.labFor(actor, slug);
    const row = lab && (await manager.findOneBy(Lab, { slug: lab.slug }));
    if (!row) return null;
    const team = await teamOf(manager, row.id);
    return {
      lab,
      publishedAt: await publishedAt(manager, row.id),
      maturity: await this.maturity.history(manager, row.id),
      team,
      mails: await mailsTo(
        manager,
        team.map(({ email }) => email),
      ),
      ...(await this.parts(manager, await subjectsOfLab(manager, row.id))),
    };
  }

  /** null when unknown. */
  async academy(slug: string): Promise<AcademyFile | null> {
    const { manager } = this.dataSource;
    const academy = this.directory.academy(slug);
    if (!academy) return null;
    return { academy, ...(await this.parts(manager, await subjectsOfAcademy(manager, academy.code))) };
  }

  private async parts(manager: EntityManager, about: Subjects) {
    const journal = await this.journal.latest(manager, about);
    const nextActions = await this.nextActions.about(manager, about);
    const residences = await this.residences.about(manager, about);
    const obstacles = await this.obstacles.metBy(manager, about);
    const lastContact = journal.entries[0]?.date ?? null;
    return {
      lastContact,
      nextContact: firstAhead(nextActions, residences),
      journal,
      nextActions,
      residences,
      obstacles,
    };
  }
}

/** The first day on which an open action is due, late ones included, or a visit is planned. */
function firstAhead(actions: NextActionView[], residences: ResidenceView[]): string | null {
  const due = actions.flatMap((action) => (action.settledAt ? [] : (action.due ?? [])));
  const visits = residences.flatMap((residence) => residence.visits.filter(isAhead).map(({ firstDay }) => firstDay!));
  return [...due, ...visits].sort()[0] ?? null;
}

const teamOf = (manager: EntityManager, lab: string) =>
  manager.query<RegisteredMember[]>(
    `SELECT account.email, account.function, r.role FROM lab_role r JOIN account ON account.id = r.account
     WHERE r.lab = $1 AND account.suspended_at IS NULL ORDER BY r.role DESC, account.email`,
    [lab],
  );

/** null for a fiche that came from a file: when it was published is not known. */
async function publishedAt(manager: EntityManager, lab: string): Promise<string | null> {
  const [row] = await manager.query<{ at: Date; act: RevisionAct }[]>(
    `SELECT r.at, r.act FROM fiche f JOIN fiche_revision r ON r.id = f.published WHERE f.lab = $1
     ORDER BY f.year DESC LIMIT 1`,
    [lab],
  );
  return row && row.act !== 'IMPORTED' ? row.at.toISOString() : null;
}

/** Links to sign in are between Essaim and the person: they are not shown. */
async function mailsTo(manager: EntityManager, addresses: string[]): Promise<SentMail[]> {
  const rows = await manager.query<(Omit<SentMail, 'queuedAt'> & { at: Date })[]>(
    `SELECT recipient AS to, subject, state, queued_at AS at FROM mail
     WHERE recipient = ANY ($1) AND kind <> 'sign-in' ORDER BY queued_at DESC LIMIT $2`,
    [addresses, MOST_MAILS],
  );
  return rows.map(({ at, ...mail }) => ({ ...mail, queuedAt: at.toISOString() }));
}
