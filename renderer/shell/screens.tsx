import {
  IconHeadset,
  IconLayoutDashboard,
  IconPhoneCall,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../../domain/person/person.ts';
import type { ScreenName } from '../stores/place.ts';

export interface Screen {
  name: ScreenName;
  /** Who finds it in the navigation. */
  roles: readonly Role[];
  icon: ComponentType<{ size?: number; stroke?: number }>;
  view: LazyExoticComponent<ComponentType>;
}

/** Every screen of the workstation, in the order of the navigation. */
export const screens: readonly Screen[] = [
  {
    name: 'workspace',
    roles: ['agent', 'teamLead'],
    icon: IconHeadset,
    view: lazy(async () => ({ default: (await import('../features/workspace/index.ts')).WorkspaceScreen })),
  },
  {
    name: 'callbacks',
    roles: ['agent', 'teamLead'],
    icon: IconPhoneCall,
    view: lazy(async () => ({ default: (await import('../features/callbacks/index.ts')).CallbacksScreen })),
  },
  {
    name: 'quality',
    roles: ['evaluator', 'teamLead', 'agent'],
    icon: IconRosetteDiscountCheck,
    view: lazy(async () => ({ default: (await import('../features/quality/index.ts')).QualityScreen })),
  },
  {
    name: 'lead',
    roles: ['teamLead'],
    icon: IconLayoutDashboard,
    view: lazy(async () => ({ default: (await import('../features/lead/index.ts')).LeadScreen })),
  },
];
