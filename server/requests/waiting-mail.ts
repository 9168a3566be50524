import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { everyNight, JobTasks } from '../platform/jobs/job-tasks.ts';
import { MailService, type NewMail } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { TO_LAB } from './request-scope.ts';

const KIND = 'requests-waiting';
/** A lab that has not answered after so long: central staff hear of it. */
const LATE_DAYS = 14;

interface Waiting {
  accounts: number;
  labs: number;
  corrections: number;
  contacts: number;
  /** Those that wait at labs for too long. */
  late: number;
  /** Those for central staff that the last mail did not tell of. */
  fresh: number;
  /** Whether the last mail is a week old, or there was none. */
  due: boolean;
}

/**
 * Tells central staff what waits for them: in one mail a night at most, when something new has come, and again after a
 * week while anything waits. Nobody is written to for each request.
 */
@Injectable()
export class WaitingMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.tasks.addRecurring('tell-waiting-requests', everyNight, () =>
      this.dataSource.transaction((transaction) => this.tell(transaction)),
    );
  }

  private async tell(transaction: EntityManager): Promise<void> {
    const waiting = await whatWaits(transaction);
    const lines = linesOf(waiting);
    if (lines.length === 0 || !(waiting.fresh > 0 || waiting.due)) return;
    for (const to of await centralToTell(transaction)) {
      await this.mails.queue(transaction, { to, ...this.words(lines) });
    }
  }

  private words(lines: string[]): Omit<NewMail, 'to'> {
    return {
      kind: KIND,
      subject: 'Des demandes attendent sur Essaim',
      paragraphs: [
        `Attendent une décision de l’équipe centrale :\n${lines.map((line) => `– ${line}`).join('\n')}`,
        { link: `${this.settings.publicUrl}/gestion/demandes`, label: 'Voir les demandes' },
      ],
      closing:
        'Ce message part une fois par nuit au plus : quand une demande arrive, puis chaque semaine tant qu’il en reste.',
    };
  }
}

async function whatWaits(manager: EntityManager): Promise<Waiting> {
  const [waiting] = await manager.query<[Waiting]>(
    `SELECT count(*) FILTER (WHERE kind = 'ACCOUNT')::int AS accounts,
       count(*) FILTER (WHERE kind = 'LAB')::int AS labs,
       count(*) FILTER (WHERE kind = 'CORRECTION' AND NOT to_lab)::int AS corrections,
       count(*) FILTER (WHERE kind = 'CONTACT' AND NOT to_lab)::int AS contacts,
       count(*) FILTER (WHERE to_lab AND confirmed_at < now() - interval '${LATE_DAYS} days')::int AS late,
       count(*) FILTER (WHERE NOT to_lab AND confirmed_at > told.at)::int AS fresh,
       coalesce(max(told.at) < now() - interval '7 days', false) AS due
     FROM (SELECT r.kind, r.confirmed_at, ${TO_LAB} AS to_lab FROM request r WHERE r.state = 'WAITING') AS waiting,
       (SELECT coalesce(max(queued_at), '-infinity') AS at FROM mail WHERE mail.kind = $1) AS told`,
    [KIND],
  );
  return waiting;
}

/** Those who have not been told this night: a job may run again. */
async function centralToTell(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ email: string }[]>(
    `SELECT email FROM account WHERE central AND suspended_at IS NULL AND NOT EXISTS (
       SELECT FROM mail WHERE kind = $1 AND recipient = email AND queued_at > now() - interval '12 hours'
     ) ORDER BY email`,
    [KIND],
  );
  return rows.map(({ email }) => email);
}

function linesOf({ accounts, labs, corrections, contacts, late }: Waiting): string[] {
  const counted: [number, string, string][] = [
    [accounts, 'demande de compte', 'demandes de compte'],
    [labs, 'lab signalé', 'labs signalés'],
    [corrections, 'correction pour un lab sans référent', 'corrections pour des labs sans référent'],
    [contacts, 'message', 'messages'],
    [
      late,
      `demande qu’un lab laisse attendre depuis ${LATE_DAYS} jours`,
      `demandes que des labs laissent attendre depuis ${LATE_DAYS} jours`,
    ],
  ];
  return counted.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count > 1 ? many : one}`);
}
