import { Module } from '@nestjs/common';
import { AcademyResolver, DirectoryResolver, LabResolver } from './directory.resolver.ts';
import { DirectoryService } from './directory.service.ts';
import { PagesController } from './pages.controller.ts';

@Module({
  providers: [DirectoryService, DirectoryResolver, AcademyResolver, LabResolver],
  controllers: [PagesController],
  exports: [DirectoryService],
})
export class DirectoryModule {}
