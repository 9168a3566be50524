import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';

/** What someone of central staff did for many labs at once. */
@Injectable()
export class OwnBulkActs implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('actes_groupes', {
      read: (manager, { account }) =>
        manager.query('SELECT act AS acte, done AS nombre, at AS le FROM bulk_act WHERE by = $1 ORDER BY at', [
          account,
        ]),
    });
  }
}
