import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { JobsModule } from '../platform/jobs/jobs.module.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { AudiencesResolver } from './audiences.resolver.ts';
import { AudiencesService } from './audiences.service.ts';
import { DraftsResolver } from './drafts.resolver.ts';
import { DraftsService } from './drafts.service.ts';
import { HistoryResolver } from './history.resolver.ts';
import { HistoryService } from './history.service.ts';
import { OwnWriting } from './own-writing.ts';
import { PresenceRetention } from './presence-retention.ts';
import { PresenceResolver } from './presence.resolver.ts';
import { PresenceService } from './presence.service.ts';
import { WholeFiches } from './whole-fiches.service.ts';

@Module({
  imports: [DirectoryModule, JobsModule, OwnDataModule],
  providers: [
    WholeFiches,
    DraftsService,
    HistoryService,
    PresenceService,
    PresenceRetention,
    AudiencesService,
    OwnWriting,
    AudiencesResolver,
    DraftsResolver,
    HistoryResolver,
    PresenceResolver,
  ],
})
export class EditingModule {}
