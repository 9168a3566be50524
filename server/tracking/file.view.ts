import { Field, ObjectType } from '@nestjs/graphql';
import { Academy } from '../academies/academy.entity.ts';
import { RegisteredMember } from '../lab-registry/registered-lab.view.ts';
import { LabView } from '../labs/lab.view.ts';
import { InteractionPage } from './interaction.view.ts';
import { MaturityStep } from './maturity.view.ts';
import { NextActionView } from './next-action.view.ts';
import { ObstacleCount } from './obstacle.view.ts';
import { ResidenceView } from './residence.view.ts';
import { StaffMember } from './staff-member.view.ts';

@ObjectType({ description: 'A mail to someone of a lab’s team: that it was sent, not what it says.' })
export class SentMail {
  @Field(() => String)
  to!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { description: 'QUEUED, SENDING, SENT, FAILED, UNSURE, HELD or SHOWN.' })
  state!: string;

  @Field(() => String)
  queuedAt!: string;
}

@ObjectType({ isAbstract: true })
abstract class FileParts {
  @Field(() => String, { nullable: true, description: 'The day of the last entry.' })
  lastContact!: string | null;

  @Field(() => String, { nullable: true, description: 'The first day on which something is to come.' })
  nextContact!: string | null;

  @Field(() => StaffMember, { nullable: true, description: 'Who of central staff follows it.' })
  followedBy!: StaffMember | null;

  @Field(() => InteractionPage)
  journal!: InteractionPage;

  @Field(() => [NextActionView], {
    description: 'All that are open, most pressing first; then the last that were settled.',
  })
  nextActions!: NextActionView[];

  @Field(() => [ResidenceView])
  residences!: ResidenceView[];

  @Field(() => [ObstacleCount], { description: 'Most often met first.' })
  obstacles!: ObstacleCount[];
}

@ObjectType({ description: 'All that central staff keep of a lab.' })
export class LabFile extends FileParts {
  @Field(() => LabView)
  lab!: LabView;

  @Field(() => String, {
    nullable: true,
    description: 'When its fiche was last published; null when it has none, or it came from a file.',
  })
  publishedAt!: string | null;

  @Field(() => [MaturityStep], { description: 'First step first.' })
  maturity!: MaturityStep[];

  @Field(() => [RegisteredMember], { description: 'Referents first.' })
  team!: RegisteredMember[];

  @Field(() => [SentMail], { description: 'The latest first.' })
  mails!: SentMail[];
}

@ObjectType({ description: 'All that central staff keep of an académie and its labs.' })
export class AcademyFile extends FileParts {
  @Field(() => Academy)
  academy!: Academy;
}
