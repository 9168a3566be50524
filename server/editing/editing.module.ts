import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { DraftsResolver } from './drafts.resolver.ts';
import { DraftsService } from './drafts.service.ts';
import { WholeFiches } from './whole-fiches.service.ts';

@Module({ imports: [DirectoryModule], providers: [WholeFiches, DraftsService, DraftsResolver] })
export class EditingModule {}
