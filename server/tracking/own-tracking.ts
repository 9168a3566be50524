import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';

/** What someone of central staff noted and does: what it says is the network's, and stays with the function. */
@Injectable()
export class OwnTracking implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.add(
      'echanges_notes',
      `SELECT kind AS genre, date::text AS jour, note, participants AS ont_pris_part, removed_at AS retire_le, at AS le,
         by_function AS signe FROM interaction WHERE by = $1 ORDER BY id`,
    );
    this.add(
      'echanges_modifies',
      `SELECT act AS acte, before AS avant, after AS apres, at AS le, by_function AS signe
       FROM interaction_change WHERE by = $1 ORDER BY id`,
    );
    this.add(
      'maturites_fixees',
      `SELECT lab.name AS lab, level AS maturite, since::text AS depuis, reason AS raison, recorded_at AS le,
         by_function AS signe
       FROM maturity_reading JOIN lab ON lab.id = lab WHERE by = $1 ORDER BY maturity_reading.id`,
    );
    this.add(
      'actions_notees_ou_confiees',
      `SELECT what AS quoi, due::text AS pour_le, owner = $1 AS confiee, settled_at AS reglee_le, outcome AS issue, at AS le
       FROM next_action WHERE owner = $1 OR by = $1 OR settled_by = $1 ORDER BY id`,
    );
    this.add('residences_prevues', 'SELECT goal AS attente, at AS le FROM residence WHERE by = $1 ORDER BY id');
    this.add(
      'labs_et_academies_suivis',
      `SELECT coalesce(lab.name, academy.name) AS quoi, since AS depuis
       FROM follower LEFT JOIN lab ON lab.id = lab LEFT JOIN academy ON academy.code = follower.academy
       WHERE account = $1 ORDER BY follower.id`,
    );
  }

  private add(name: string, sql: string): void {
    this.ownData.add(name, { read: (manager, { account }) => manager.query(sql, [account]) });
  }
}
