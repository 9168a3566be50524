import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';
import { forgetSenders } from './forget-senders.ts';

/** What was asked from someone’s address. With the account goes what waits, and who asked what was decided. */
@Injectable()
export class OwnRequests implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('demandes', {
      read: (manager, { email }) =>
        manager.query(
          `SELECT kind AS genre, state AS etat, said_function AS fonction, lab.name AS lab, lab_name AS lab_signale,
             academy.name AS academie, part AS partie, message, link AS lien, gives_address AS adresse_montree,
             created_at AS envoyee_le, decided_at AS decidee_le, decided_function AS decidee_par, word AS reponse
           FROM request LEFT JOIN lab ON lab.id = lab LEFT JOIN academy ON academy.code = request.academy
           WHERE email = $1 ORDER BY created_at`,
          [email],
        ),
      forget: async (transaction, { email }) => {
        await transaction.query('DELETE FROM request WHERE email = $1 AND decided_at IS NULL', [email]);
        await forgetSenders(transaction, 'email = $1', [email]);
      },
    });
  }
}
