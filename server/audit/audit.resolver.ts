import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.decorator.ts';
import { AuditLog } from './audit-log.service.ts';
import { AuditFilter, AuditPage } from './audit.view.ts';

@Resolver()
@Allow('central')
export class AuditResolver {
  constructor(private readonly log: AuditLog) {}

  @Query(() => AuditPage, { description: 'The administrative acts. For central staff.' })
  auditLog(
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter: AuditFilter | null,
    @Args('before', { type: () => ID, nullable: true }) before: string | null,
  ): Promise<AuditPage> {
    return this.log.list(filter ?? {}, before ?? null);
  }
}
