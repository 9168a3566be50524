import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.service.ts';
import { AuditResolver } from './audit.resolver.ts';

/** The log of administrative acts. Other rooms write into it with `recordAct`. */
@Module({ providers: [AuditLog, AuditResolver] })
export class AuditModule {}
