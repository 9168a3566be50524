import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnData } from '../own-data/own-data.ts';

/** What someone wrote into the register. It stays when the account goes: PostgreSQL takes its id out. */
@Injectable()
export class OwnEntries implements OnModuleInit {
  constructor(private readonly ownData: OwnData) {}

  onModuleInit(): void {
    this.ownData.add('registre des sessions', {
      read: (manager, { account }) =>
        manager.query(
          `SELECT at AS le, 'session' AS quoi, title AS titre, by_function AS signe FROM work_session WHERE by = $1
           UNION ALL SELECT at, 'office hour', with_whom, by_function FROM office_hour WHERE by = $1
           UNION ALL SELECT at, 'import', file_name, by_function FROM session_import WHERE by = $1
           UNION ALL SELECT at, 'changement', act, by_function FROM register_change WHERE by = $1
           ORDER BY le`,
          [account],
        ),
    });
  }
}
