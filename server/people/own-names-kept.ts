import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CONSENT_WORDINGS } from '../../domain/consent.ts';
import type { Audience } from '../labs/audience.entity.ts';
import { OwnData } from '../own-data/own-data.ts';

interface Row {
  lab: string;
  nom: string;
  fonction: string | null;
  audience: Audience;
  wording: number;
  accord_donne_le: Date;
}

/** The names that someone gave, each with the words that they agreed to. They go with the account's roles. */
@Injectable()
export class OwnNamesKept implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('noms', {
      read: async (manager, { account }) => {
        const rows = await manager.query<Row[]>(
          `SELECT lab.name AS lab, lab_person.name AS nom, function AS fonction, audience, wording,
             consented_at AS accord_donne_le
           FROM lab_person JOIN lab ON lab.id = lab_person.lab WHERE account = $1 ORDER BY lab.name, slug`,
          [account],
        );
        return rows.map(({ audience, wording, ...row }) => ({
          ...row,
          accord: CONSENT_WORDINGS[wording - 1]?.[audience],
        }));
      },
    });
  }
}
