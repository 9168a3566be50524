import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AccountResolver } from './accounts/account.resolver.ts';
import { DemoResolver } from './accounts/demo.resolver.ts';
import { AccountsAdminResolver } from './accounts/administration/accounts-admin.resolver.ts';
import { InvitationsResolver } from './accounts/invitations/invitations.resolver.ts';
import { SignInResolver } from './accounts/sign-in/sign-in.resolver.ts';
import { TeamsResolver } from './accounts/teams/teams.resolver.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { CalendarResolver } from './calendar/calendar.resolver.ts';
import { AudiencesResolver } from './editing/audiences.resolver.ts';
import { DraftsResolver } from './editing/drafts.resolver.ts';
import { HistoryResolver } from './editing/history.resolver.ts';
import { PresenceResolver } from './editing/presence.resolver.ts';
import { LabRegistryResolver } from './lab-registry/lab-registry.resolver.ts';
import { PeopleResolver } from './people/people.resolver.ts';
import { ManagementResolver } from './management/management.resolver.ts';
import { AcademyResolver, DirectoryResolver, LabResolver } from './directory/directory.resolver.ts';
import { RequestsResolver } from './requests/requests.resolver.ts';
import { OfficeHoursResolver } from './work-sessions/office-hours.resolver.ts';
import { WorkSessionsResolver } from './work-sessions/work-sessions.resolver.ts';
import { NetworkResolver } from './network/network.resolver.ts';
import { FilesResolver } from './tracking/files.resolver.ts';
import { FollowersResolver } from './tracking/followers.resolver.ts';
import { JournalResolver } from './tracking/journal.resolver.ts';
import { MaturityResolver } from './tracking/maturity.resolver.ts';
import { NextActionsResolver } from './tracking/next-actions.resolver.ts';
import { ObstaclesResolver } from './tracking/obstacles.resolver.ts';
import { ResidencesResolver } from './tracking/residences.resolver.ts';
import { WorklistResolver } from './worklist/worklist.resolver.ts';
import { PROJECT_FOLDER } from './platform/project-folder.ts';

/** `npm run schema`: writes server/schema.graphql from the code, without a database. */
const app = await NestFactory.create(GraphQLSchemaBuilderModule, new FastifyAdapter(), { logger: ['error'] });
await app.init();
const schema = await app
  .get(GraphQLSchemaFactory)
  .create([
    DirectoryResolver,
    AcademyResolver,
    LabResolver,
    AccountResolver,
    DemoResolver,
    DraftsResolver,
    HistoryResolver,
    PresenceResolver,
    AuditResolver,
    LabRegistryResolver,
    WorkSessionsResolver,
    OfficeHoursResolver,
    AudiencesResolver,
    PeopleResolver,
    SignInResolver,
    InvitationsResolver,
    RequestsResolver,
    TeamsResolver,
    AccountsAdminResolver,
    ManagementResolver,
    MaturityResolver,
    JournalResolver,
    NextActionsResolver,
    ResidencesResolver,
    ObstaclesResolver,
    FilesResolver,
    WorklistResolver,
    FollowersResolver,
    NetworkResolver,
    CalendarResolver,
  ]);
const header = '# Made from the code by `npm run schema`. Do not edit.\n\n';
await writeFile(
  join(PROJECT_FOLDER, 'server/schema.graphql'),
  `${header}${printSchema(lexicographicSortSchema(schema))}\n`,
);
await app.close();
