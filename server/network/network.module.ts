import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { MailModule } from '../platform/mail/mail.module.ts';
import { BulkActs } from './bulk-acts.service.ts';
import { NetworkExportsController } from './network-exports.controller.ts';
import { NetworkResolver } from './network.resolver.ts';
import { NetworkService } from './network.service.ts';
import { OwnBulkActs } from './own-bulk-acts.ts';

/** « Le réseau »: all académies and labs on one page of central staff, and what is done for many of them at once. */
@Module({
  imports: [DirectoryModule, MailModule, OwnDataModule],
  controllers: [NetworkExportsController],
  providers: [NetworkService, BulkActs, OwnBulkActs, NetworkResolver],
})
export class NetworkModule {}
