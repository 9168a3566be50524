import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { JobsModule } from '../platform/jobs/jobs.module.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { FilesResolver } from './files.resolver.ts';
import { FilesService } from './files.service.ts';
import { FollowersResolver } from './followers.resolver.ts';
import { FollowersService } from './followers.service.ts';
import { InteractionViews } from './interaction-views.service.ts';
import { InteractionsService } from './interactions.service.ts';
import { JournalResolver } from './journal.resolver.ts';
import { JournalService } from './journal.service.ts';
import { MaturityResolver } from './maturity.resolver.ts';
import { MaturityService } from './maturity.service.ts';
import { NextActionsResolver } from './next-actions.resolver.ts';
import { NextActionsService } from './next-actions.service.ts';
import { ObstaclesResolver } from './obstacles.resolver.ts';
import { ObstaclesService } from './obstacles.service.ts';
import { OwnTracking } from './own-tracking.ts';
import { ParticipantsRetention } from './participants-retention.ts';
import { ResidencesResolver } from './residences.resolver.ts';
import { ResidencesService } from './residences.service.ts';
import { TraceService } from './trace.service.ts';

/** What central staff keep of each lab and académie: maturity, journal, residences, obstacles, what comes next. */
@Module({
  imports: [DirectoryModule, JobsModule, OwnDataModule],
  providers: [
    MaturityService,
    InteractionViews,
    InteractionsService,
    JournalService,
    TraceService,
    NextActionsService,
    ResidencesService,
    ObstaclesService,
    FollowersService,
    FilesService,
    ParticipantsRetention,
    OwnTracking,
    MaturityResolver,
    JournalResolver,
    NextActionsResolver,
    ResidencesResolver,
    ObstaclesResolver,
    FilesResolver,
    FollowersResolver,
  ],
  exports: [NextActionsService, ResidencesService],
})
export class TrackingModule {}
