import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData, type OwnPart } from '../own-data/own-data.ts';
import { MailService } from '../platform/mail/mail.service.ts';

/** The account itself, and what went to or came from its address. */
@Injectable()
export class OwnAccount implements OnModuleInit {
  constructor(
    private readonly ownData: OwnData,
    private readonly mails: MailService,
  ) {}

  onModuleInit(): void {
    for (const [name, part] of Object.entries(PARTS)) this.ownData.add(name, part);
    this.ownData.add('courriels', {
      read: (manager, { email }) => this.mails.sentTo(manager, email),
      forget: (transaction, { email }) => this.mails.forgetAddress(transaction, email),
    });
  }
}

const PARTS: Record<string, OwnPart> = {
  compte: {
    read: async (manager, { account }) => {
      const [row] = await manager.query<object[]>(
        `SELECT email AS adresse, function AS fonction, central AS equipe_centrale, created_at AS ouvert_le,
           last_seen_at AS derniere_visite, warned_at AS fermeture_annoncee_le, suspended_at AS suspendu_le
         FROM account WHERE id = $1`,
        [account],
      );
      return row;
    },
  },
  roles: {
    read: (manager, { account }) =>
      manager.query(
        'SELECT name AS lab, role FROM lab_role JOIN lab ON lab.id = lab WHERE account = $1 ORDER BY name, slug',
        [account],
      ),
  },
  sessions: {
    read: (manager, { account }) =>
      manager.query(
        `SELECT device AS appareil, created_at AS ouverte_le, used_at AS utilisee_le
         FROM session WHERE account = $1 ORDER BY created_at`,
        [account],
      ),
  },
  demandes_de_connexion: {
    read: (manager, { email }) =>
      manager.query(
        `SELECT created_at AS demandee_le, used_at AS utilisee_le FROM sign_in_request
         WHERE email = $1 ORDER BY created_at`,
        [email],
      ),
    forget: (transaction, { email }) => transaction.query('DELETE FROM sign_in_request WHERE email = $1', [email]),
  },
  invitations_recues: {
    read: (manager, { email }) =>
      manager.query(
        `SELECT lab.name AS lab, role, central AS equipe_centrale, by_function AS de_la_part_de, created_at AS envoyee_le,
           accepted_at AS acceptee_le, withdrawn_at AS retiree_le
         FROM invitation LEFT JOIN lab ON lab.id = lab WHERE email = $1 ORDER BY created_at`,
        [email],
      ),
    forget: (transaction, { email }) => transaction.query('DELETE FROM invitation WHERE email = $1', [email]),
  },
  /** Without the addresses, which are others’. */
  invitations_envoyees: {
    read: (manager, { account }) =>
      manager.query(
        `SELECT lab.name AS lab, role, central AS equipe_centrale, by_function AS signee, created_at AS envoyee_le
         FROM invitation LEFT JOIN lab ON lab.id = lab WHERE by = $1 ORDER BY created_at`,
        [account],
      ),
  },
};
