import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';

/** The acts by someone or about them. The log stays when the account goes: PostgreSQL takes its id out. */
@Injectable()
export class OwnActs implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('actes', {
      read: (manager, { account }) =>
        manager.query(
          `SELECT at AS le, act AS acte, CASE WHEN by = $1 THEN 'fait par vous' ELSE 'à votre sujet' END AS lien,
             by_function AS signe, lab.name AS lab, detail
           FROM audit_entry LEFT JOIN lab ON lab.id = audit_entry.lab
           WHERE by = $1 OR account = $1 ORDER BY audit_entry.id`,
          [account],
        ),
    });
  }
}
