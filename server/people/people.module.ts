import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { OwnNamesKept } from './own-names-kept.ts';
import { OwnNames } from './own-names.service.ts';
import { PeopleResolver } from './people.resolver.ts';

/** The people who wish to be named with their labs. */
@Module({ imports: [DirectoryModule, OwnDataModule], providers: [OwnNames, OwnNamesKept, PeopleResolver] })
export class PeopleModule {}
