import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { todayInParis } from '../../domain/day.ts';
import type { Actor } from '../access/actor.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { Lab } from '../labs/lab.entity.ts';
import type { RegisteredMember } from '../lab-registry/registered-lab.view.ts';
import { followedBy, lastContact, nextContact, publishedAt } from './file-facts.ts';
import type { AcademyFile, LabFile, SentMail } from './file.view.ts';
import { JournalService } from './journal.service.ts';
import { MaturityService } from './maturity.service.ts';
import { type StoredAccount, staffMember } from './staff-member.view.ts';
import { NextActionsService } from './next-actions.service.ts';
import { ObstaclesService } from './obstacles.service.ts';
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
      ...(await ownFactsOf(manager, 'lab', row.id)),
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
    const { followedBy: follower } = await ownFactsOf(manager, 'academy', academy.code);
    const parts = await this.parts(manager, await subjectsOfAcademy(manager, academy.code));
    return { academy, followedBy: follower, ...parts };
  }

  private async parts(manager: EntityManager, about: Subjects) {
    const journal = await this.journal.latest(manager, about);
    const nextActions = await this.nextActions.about(manager, about);
    const residences = await this.residences.about(manager, about);
    const obstacles = await this.obstacles.metBy(manager, about);
    return {
      ...(await factsOf(manager, about)),
      journal,
      nextActions,
      residences,
      obstacles,
    };
  }
}

/** What its list knows of it too, by the same SQL. */
async function factsOf(manager: EntityManager, { labs, academies }: Subjects) {
  const [row] = await manager.query<[{ last: string | null; next: string | null }]>(
    `SELECT ${lastContact('$1::uuid[]', '$2::text[]')}::text AS last,
       ${nextContact('$1::uuid[]', '$2::text[]', '$3::date')}::text AS next`,
    [labs, academies, todayInParis()],
  );
  return { lastContact: row.last, nextContact: row.next };
}

const teamOf = (manager: EntityManager, lab: string) =>
  manager.query<RegisteredMember[]>(
    `SELECT account.email, account.function, r.role FROM lab_role r JOIN account ON account.id = r.account
     WHERE r.lab = $1 AND account.suspended_at IS NULL ORDER BY r.role DESC, account.email`,
    [lab],
  );

async function ownFactsOf(manager: EntityManager, kind: 'lab' | 'academy', place: string) {
  const published = kind === 'lab' ? publishedAt('$1::uuid') : 'NULL';
  const [row] = await manager.query<[{ published: Date | null; follower: StoredAccount | null }]>(
    `SELECT ${published} AS published, ${followedBy(kind, kind === 'lab' ? '$1::uuid' : '$1')} AS follower`,
    [place],
  );
  return {
    publishedAt: row.published?.toISOString() ?? null,
    followedBy: row.follower && staffMember(row.follower),
  };
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
