import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { AudiencesResolver } from './audiences.resolver.ts';
import { AudiencesService } from './audiences.service.ts';
import { DraftsResolver } from './drafts.resolver.ts';
import { DraftsService } from './drafts.service.ts';
import { HistoryResolver } from './history.resolver.ts';
import { HistoryService } from './history.service.ts';
import { PresenceResolver } from './presence.resolver.ts';
import { PresenceService } from './presence.service.ts';
import { WholeFiches } from './whole-fiches.service.ts';

@Module({
  imports: [DirectoryModule],
  providers: [
    WholeFiches,
    DraftsService,
    HistoryService,
    PresenceService,
    AudiencesService,
    AudiencesResolver,
    DraftsResolver,
    HistoryResolver,
    PresenceResolver,
  ],
})
export class EditingModule {}
