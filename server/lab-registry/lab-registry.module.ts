import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { ReportedLabsModule } from '../requests/reported-labs.module.ts';
import { LabActs } from './lab-acts.service.ts';
import { LabChanges } from './lab-changes.service.ts';
import { LabMergers } from './lab-mergers.service.ts';
import { LabRegistryResolver } from './lab-registry.resolver.ts';
import { RegisteredLabs } from './registered-labs.service.ts';

/** Which labs there are: central staff create, rename, move, close and merge them. What they say is in `editing`. */
@Module({
  imports: [DirectoryModule, ReportedLabsModule],
  providers: [RegisteredLabs, LabActs, LabChanges, LabMergers, LabRegistryResolver],
})
export class LabRegistryModule {}
