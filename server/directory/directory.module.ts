import { Module } from '@nestjs/common';
import { AcademyResolver, DirectoryResolver, LabResolver } from './directory.resolver.ts';
import { DirectoryService } from './directory.service.ts';

@Module({
  providers: [DirectoryService, DirectoryResolver, AcademyResolver, LabResolver],
  exports: [DirectoryService],
})
export class DirectoryModule {}
