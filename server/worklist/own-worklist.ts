import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';

/** What someone of central staff took or decided of « À faire »: it stays with the function. */
@Injectable()
export class OwnWorklist implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('lignes_a_faire', {
      read: (manager, { account }) =>
        manager.query(
          `SELECT d.rule AS regle, lab.name AS lab, academy.name AS academie, d.fact AS fait,
             coalesce(d.taken_by = $1, false) AS prise, CASE WHEN d.taken_by = $1 THEN d.taken_at END AS prise_le,
             d.put_off_to::text AS reportee_au, d.settled_at AS classee_le, d.reason AS raison, d.at AS le,
             CASE WHEN d.by = $1 THEN d.by_function END AS signe
           FROM worklist_decision d LEFT JOIN lab ON lab.id = d.lab LEFT JOIN academy ON academy.code = d.academy
           WHERE d.taken_by = $1 OR d.by = $1 ORDER BY d.id`,
          [account],
        ),
    });
  }
}
