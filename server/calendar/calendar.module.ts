import { Module } from '@nestjs/common';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { TrackingModule } from '../tracking/tracking.module.ts';
import { WorkSessionsModule } from '../work-sessions/work-sessions.module.ts';
import { CalendarAddresses } from './calendar-addresses.service.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarFeed } from './calendar-feed.service.ts';
import { CalendarResolver } from './calendar.resolver.ts';
import { OwnCalendar } from './own-calendar.ts';
import { PlannedService } from './planned.service.ts';
import { WeekService } from './week.service.ts';

/** What is planned, by weeks, and the private addresses at which calendar programs read it. */
@Module({
  imports: [TrackingModule, WorkSessionsModule, OwnDataModule],
  controllers: [CalendarController],
  providers: [PlannedService, WeekService, CalendarAddresses, CalendarFeed, OwnCalendar, CalendarResolver],
})
export class CalendarModule {}
