import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue.ts';
import { JobRunner } from './job-runner.ts';
import { JobTasks } from './job-tasks.ts';

@Module({ providers: [JobQueue, JobTasks, JobRunner], exports: [JobQueue, JobTasks] })
export class JobsModule {}
