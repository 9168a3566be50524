import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { ExportsController } from './exports.controller.ts';

@Module({ imports: [DirectoryModule], controllers: [ExportsController] })
export class ExportsModule {}
