import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { PagesController } from './pages.controller.ts';

@Module({ imports: [DirectoryModule], controllers: [PagesController] })
export class PagesModule {}
