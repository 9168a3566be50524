import { registerEnumType } from '@nestjs/graphql';
import { INTERACTION_KINDS, SHARING_TOPICS } from '../../domain/interactions.ts';
import { MODES } from '../../domain/mode.ts';
import { VISIT_STATES, VISIT_WAYS } from '../../domain/residences.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';
import { INTERACTION_ACTS } from './interaction.entity.ts';

export const InteractionKindEnum = enumOf(INTERACTION_KINDS);
export const SharingTopicEnum = enumOf(SHARING_TOPICS);
export const ModeEnum = enumOf(MODES);
export const InteractionActEnum = enumOf(INTERACTION_ACTS);
export const VisitWayEnum = enumOf(VISIT_WAYS);
export const VisitStateEnum = enumOf(VISIT_STATES);
registerEnumType(InteractionKindEnum, { name: 'InteractionKind' });
registerEnumType(SharingTopicEnum, { name: 'SharingTopic' });
registerEnumType(ModeEnum, { name: 'Mode' });
registerEnumType(InteractionActEnum, { name: 'InteractionAct' });
registerEnumType(VisitWayEnum, { name: 'VisitWay' });
registerEnumType(VisitStateEnum, { name: 'VisitState' });
