import { z } from 'zod';
import { channelSchema } from '../queue/channel.ts';
import { leftBehindSchema, shiftSchema } from '../shift/shift.ts';

/** What a person may do. Someone may hold several roles. */
export const roleSchema = z.enum([
  'agent',
  'teamLead',
  'evaluator',
  'qualityLead',
  'handler',
  'approver',
  'knowledgeEditor',
  'manager',
  'finance',
  'admin',
  'auditor',
]);
export type Role = z.infer<typeof roleSchema>;

/** `draining`: the shift is ending, what is open is finished and nothing new is offered. */
export const agentStateSchema = z.enum(['available', 'busy', 'wrapUp', 'notReady', 'draining', 'offline']);
export type AgentState = z.infer<typeof agentStateSchema>;

/** Why somebody is not ready. */
export const reasonCodeSchema = z.enum(['break', 'meal', 'meeting', 'training', 'other']);
export type ReasonCode = z.infer<typeof reasonCodeSchema>;

/** Someone who works in the centre. `queueIds` are the queues an agent serves or a team lead leads. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The name customers see. */
  serviceName: z.string(),
  roles: z.array(roleSchema),
  queueIds: z.array(z.string()),
  /** The partner or other place they work for; nobody of the house has one (C-003). */
  siteId: z.string().optional(),
  skills: z.array(z.string()),
  /** The departments that a handler or an approver works for. */
  departmentIds: z.array(z.string()).optional(),
  /** How many messaging interactions at once. */
  capacity: z.number().int().min(0),
  /** How many of a channel at once, where that is fewer. One call at a time unless said otherwise. */
  channelCapacity: z.partialRecord(channelSchema, z.number().int().min(0)).optional(),
  /** Until when those skills are good that a course gives for a time (C-232). */
  skillsUntil: z.record(z.string(), z.number().int()).optional(),
  state: agentStateSchema,
  reason: reasonCodeSchema.optional(),
  stateSince: z.number().int(),
  /** Since when they have worked here, where that is known. */
  since: z.number().int().optional(),
  shift: shiftSchema.optional(),
  leftBehind: leftBehindSchema.optional(),
});
export type Person = z.infer<typeof personSchema>;

/** Who leads quality judges as well, like every evaluator. */
const isOf = (own: Role, role: Role): boolean =>
  own === role || (own === 'qualityLead' && role === 'evaluator');

export const hasRole = (person: Pick<Person, 'roles'>, ...roles: Role[]): boolean =>
  roles.some((role) => person.roles.some((own) => isOf(own, role)));

/** Reads everything and changes nothing (C-146). */
export const isAuditor = (person: Pick<Person, 'roles'>): boolean => person.roles.includes('auditor');

/** Whoever audits is independent of all they audit: the role stands alone. */
export const rolesStandTogether = (roles: readonly Role[]): boolean =>
  !roles.includes('auditor') || roles.length === 1;

/** Whether `person` leads `queueId`: what team leads see and decide is limited to their queues. */
export const leadsQueue = (person: Person, queueId: string): boolean =>
  hasRole(person, 'teamLead') && person.queueIds.includes(queueId);
