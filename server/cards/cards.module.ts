import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { CardsController } from './cards.controller.ts';
import { CardsService } from './cards.service.ts';

@Module({ imports: [DirectoryModule], controllers: [CardsController], providers: [CardsService] })
export class CardsModule {}
