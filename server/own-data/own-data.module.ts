import { Module } from '@nestjs/common';
import { OwnDataController } from './own-data.controller.ts';
import { OwnData } from './own-data.ts';

/** What each room keeps about whoever has an account. */
@Module({ controllers: [OwnDataController], providers: [OwnData], exports: [OwnData] })
export class OwnDataModule {}
