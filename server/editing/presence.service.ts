import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, saidFunction } from '../access/actor.ts';
import type { FicheAddress } from './drafts.service.ts';
import { labToEdit, takeFiche } from './fiche-in-hand.ts';
import type { EditingState } from './presence.view.ts';

/** Someone who has said nothing for so long has left: three times what the form waits between two words. */
const GONE_AFTER = `interval '45 seconds'`;

/** Who writes the same fiche at the same time. */
@Injectable()
export class PresenceService {
  constructor(private readonly dataSource: DataSource) {}

  /** Says that one is there, and learns who else is, and whether they have saved. */
  async stay(actor: Actor, { lab: slug, edition }: FicheAddress): Promise<EditingState> {
    const { manager } = this.dataSource;
    const { lab, latest } = await takeFiche(manager, actor, slug, edition);
    await manager.query(
      `INSERT INTO editing_presence AS known (lab, account) VALUES ($1, $2)
       ON CONFLICT (lab, account) DO UPDATE SET seen_at = now(),
         since = CASE WHEN known.seen_at < now() - ${GONE_AFTER} THEN now() ELSE known.since END`,
      [lab.id, actor.account!.id],
    );
    const others = await manager.query<{ function: string | null; central: boolean; since: Date }[]>(
      `SELECT function, central, since FROM editing_presence JOIN account ON account.id = account
       WHERE lab = $1 AND account <> $2 AND seen_at > now() - ${GONE_AFTER} ORDER BY since`,
      [lab.id, actor.account!.id],
    );
    return {
      revision: latest?.number ?? 0,
      lab: { slug: lab.slug, name: lab.name },
      others: others.map((other) => ({ function: saidFunction(other), since: other.since.toISOString() })),
    };
  }

  async leave(actor: Actor, slug: string): Promise<void> {
    const { manager } = this.dataSource;
    const lab = await labToEdit(manager, actor, slug);
    await manager.query('DELETE FROM editing_presence WHERE lab = $1 AND account = $2', [lab.id, actor.account!.id]);
  }
}
