import { Module } from '@nestjs/common';
import { AcademyResolver, DirectoryResolver } from './directory.resolver.ts';
import { DirectoryService } from './directory.service.ts';
import { PagesController } from './pages.controller.ts';

@Module({ providers: [DirectoryService, DirectoryResolver, AcademyResolver], controllers: [PagesController] })
export class DirectoryModule {}
