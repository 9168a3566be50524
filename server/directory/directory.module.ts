import { Module } from '@nestjs/common';
import { AcademyResolver, DirectoryResolver, LabResolver } from './directory.resolver.ts';
import { DirectoryService } from './directory.service.ts';
import { ReadyAnswers } from './ready/ready-answers.ts';

@Module({
  providers: [DirectoryService, ReadyAnswers, DirectoryResolver, AcademyResolver, LabResolver],
  exports: [DirectoryService, ReadyAnswers],
})
export class DirectoryModule {}
