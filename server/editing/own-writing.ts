import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';

/** What someone wrote, and when: what it says is the lab's. The history stays when the account goes, with the function. */
@Injectable()
export class OwnWriting implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('versions_de_fiches', {
      read: (manager, { account }) =>
        manager.query(
          `SELECT lab.name AS lab, year AS edition, number AS numero, act AS acte, at AS le, by_function AS signe
           FROM fiche_revision JOIN fiche ON fiche.id = fiche JOIN lab ON lab.id = lab
           WHERE by = $1 ORDER BY at, number`,
          [account],
        ),
    });
    this.ownData.add('presence_sur_les_brouillons', {
      read: (manager, { account }) =>
        manager.query(
          `SELECT lab.name AS lab, since AS depuis, seen_at AS vu_le
           FROM editing_presence JOIN lab ON lab.id = lab WHERE account = $1 ORDER BY seen_at`,
          [account],
        ),
    });
  }
}
