import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';

/** That someone has a calendar address, and since when. It goes with the account. */
@Injectable()
export class OwnCalendar implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('adresse_de_calendrier', {
      read: (manager, { account }) =>
        manager.query('SELECT renewed_at AS renouvelee_le FROM calendar_address WHERE account = $1', [account]),
    });
  }
}
