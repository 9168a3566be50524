import { Module } from '@nestjs/common';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { AuditLog } from './audit-log.service.ts';
import { AuditResolver } from './audit.resolver.ts';
import { OwnActs } from './own-acts.ts';

/** The log of administrative acts. Other rooms write into it with `recordAct`. */
@Module({ imports: [OwnDataModule], providers: [AuditLog, AuditResolver, OwnActs] })
export class AuditModule {}
