import { Module } from '@nestjs/common';
import { JobsModule } from '../platform/jobs/jobs.module.ts';
import { SessionImportsController } from './imports/session-imports.controller.ts';
import { SessionImportsService } from './imports/session-imports.service.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { NamesRetention } from './names-retention.ts';
import { OfficeHoursResolver } from './office-hours.resolver.ts';
import { OfficeHoursService } from './office-hours.service.ts';
import { OwnEntries } from './own-entries.ts';
import { SessionExportsController } from './session-exports.controller.ts';
import { SessionListService } from './session-list.service.ts';
import { SessionStatisticsService } from './session-statistics.service.ts';
import { WorkSessionsResolver } from './work-sessions.resolver.ts';
import { WorkSessionsService } from './work-sessions.service.ts';

/** The register of working sessions and office hours, its imports and its charts. Central staff only. */
@Module({
  imports: [JobsModule, OwnDataModule],
  controllers: [SessionImportsController, SessionExportsController],
  providers: [
    WorkSessionsService,
    SessionListService,
    SessionStatisticsService,
    OfficeHoursService,
    SessionImportsService,
    NamesRetention,
    OwnEntries,
    WorkSessionsResolver,
    OfficeHoursResolver,
  ],
  exports: [SessionListService],
})
export class WorkSessionsModule {}
