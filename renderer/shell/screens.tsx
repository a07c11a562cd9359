import {
  IconAward,
  IconBook,
  IconFolders,
  IconGavel,
  IconHeadset,
  IconId,
  IconLayoutDashboard,
  IconPhoneCall,
  IconQuote,
  IconReportMoney,
  IconRosetteDiscountCheck,
  IconSchool,
  IconServerCog,
  IconShieldSearch,
  IconTrendingUp,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { hasRole, type Person, type Role, roleSchema } from '../../domain/person/person.ts';
import { type ScreenName, useAskedScreen } from '../stores/place.ts';

export interface Screen {
  name: ScreenName;
  /** Who finds it in the navigation. */
  roles: readonly Role[];
  /** It shows the whole centre, or decides for it: nobody of a partner has it (C-003). */
  ofTheHouse?: true;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  view: LazyExoticComponent<ComponentType>;
}

/** Every screen of the workstation, in the order of the navigation. */
const screens: readonly Screen[] = [
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
    name: 'knowledge',
    roles: ['agent', 'teamLead', 'evaluator', 'knowledgeEditor'],
    icon: IconBook,
    view: lazy(async () => ({ default: (await import('../features/knowledge/index.ts')).KnowledgeScreen })),
  },
  {
    name: 'scripts',
    ofTheHouse: true,
    roles: ['knowledgeEditor', 'teamLead', 'approver'],
    icon: IconQuote,
    view: lazy(async () => ({ default: (await import('../features/scripts/index.ts')).ScriptsScreen })),
  },
  {
    name: 'lead',
    roles: ['teamLead'],
    icon: IconLayoutDashboard,
    view: lazy(async () => ({ default: (await import('../features/lead/index.ts')).LeadScreen })),
  },
  {
    name: 'policy',
    ofTheHouse: true,
    roles: ['teamLead', 'manager', 'approver', 'admin'],
    icon: IconGavel,
    view: lazy(async () => ({ default: (await import('../features/policy/index.ts')).PolicyScreen })),
  },
  {
    name: 'customers',
    roles: ['agent', 'teamLead'],
    icon: IconId,
    view: lazy(async () => ({ default: (await import('../features/customers/index.ts')).CustomersScreen })),
  },
  {
    name: 'cases',
    roles: ['agent', 'teamLead', 'evaluator', 'handler', 'approver', 'manager'],
    icon: IconFolders,
    view: lazy(async () => ({ default: (await import('../features/cases/index.ts')).CasesScreen })),
  },
  {
    name: 'appraisal',
    roles: ['agent', 'teamLead', 'evaluator', 'manager'],
    icon: IconAward,
    view: lazy(async () => ({ default: (await import('../features/appraisal/index.ts')).AppraisalScreen })),
  },
  {
    name: 'improve',
    ofTheHouse: true,
    roles: ['agent', 'teamLead', 'evaluator', 'handler', 'approver', 'manager'],
    icon: IconTrendingUp,
    view: lazy(async () => ({ default: (await import('../features/improve/index.ts')).ImproveScreen })),
  },
  {
    name: 'audit',
    ofTheHouse: true,
    roles: ['auditor', 'manager', 'admin'],
    icon: IconShieldSearch,
    view: lazy(async () => ({ default: (await import('../features/audit/index.ts')).AuditScreen })),
  },
  {
    name: 'operation',
    ofTheHouse: true,
    roles: ['manager', 'admin', 'approver'],
    icon: IconServerCog,
    view: lazy(async () => ({ default: (await import('../features/operation/index.ts')).OperationScreen })),
  },
  {
    name: 'training',
    // Who audits reads everything, the right answers too, and takes part in nothing.
    roles: roleSchema.options.filter((role) => role !== 'auditor'),
    icon: IconSchool,
    view: lazy(async () => ({ default: (await import('../features/training/index.ts')).TrainingScreen })),
  },
  {
    name: 'budget',
    ofTheHouse: true,
    roles: ['teamLead', 'manager', 'finance'],
    icon: IconReportMoney,
    view: lazy(async () => ({ default: (await import('../features/budget/index.ts')).BudgetScreen })),
  },
];

/** The screens a person has, and the one that is open: what was asked for, else where their role starts. */
export function useScreens(person: Person): { open: readonly Screen[]; current: Screen | undefined } {
  const asked = useAskedScreen();
  const open = screens.filter(
    ({ roles, ofTheHouse }) => hasRole(person, ...roles) && !(ofTheHouse && person.siteId !== undefined),
  );
  const named = (name: ScreenName | undefined) => open.find((screen) => screen.name === name);
  return { open, current: named(asked) ?? named(homeOf(person)) ?? open[0] };
}

/** Whoever serves customers starts with them; others with what they look after. */
function homeOf(person: Person): ScreenName {
  if (hasRole(person, 'agent')) return 'workspace';
  if (hasRole(person, 'auditor')) return 'audit';
  if (hasRole(person, 'knowledgeEditor')) return 'knowledge';
  if (hasRole(person, 'finance')) return 'budget';
  if (hasRole(person, 'teamLead')) return 'lead';
  if (hasRole(person, 'handler', 'manager') || person.departmentIds?.length) return 'cases';
  return hasRole(person, 'approver') ? 'scripts' : 'quality';
}
