import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { TrackingModule } from '../tracking/tracking.module.ts';
import { ActionLines } from './action-lines.ts';
import { ContactTermsService } from './contact-terms.service.ts';
import { DecidedLines } from './decided-lines.ts';
import { LineActs } from './line-acts.service.ts';
import { OwnWorklist } from './own-worklist.ts';
import { WorklistResolver } from './worklist.resolver.ts';
import { WorklistService } from './worklist.service.ts';

/** « À faire »: all that asks for an act of central staff, rule by rule, in one list. */
@Module({
  imports: [DirectoryModule, OwnDataModule, TrackingModule],
  providers: [WorklistService, DecidedLines, ActionLines, LineActs, ContactTermsService, OwnWorklist, WorklistResolver],
})
export class WorklistModule {}
