import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { OwnNames } from './own-names.service.ts';
import { PeopleResolver } from './people.resolver.ts';

/** The people who wish to be named with their labs. */
@Module({ imports: [DirectoryModule], providers: [OwnNames, PeopleResolver] })
export class PeopleModule {}
