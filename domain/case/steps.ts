import { z } from 'zod';
import { kindSchema } from '../interaction/kind.ts';
import { channelSchema, ownChannels } from '../queue/channel.ts';
import { pointsSchema } from '../reward/ledger.ts';
import { attemptOutcomeSchema, classesSchema, criterionSchema, milestoneSchema, tierSchema } from './case.ts';
import type { StepName } from './machine.ts';

/** Who may take a step: the owner or who leads its queue, its department, that department's head, a lead, a manager. */
export type StepBy = 'owner' | 'department' | 'head' | 'lead' | 'manager';

/** What the form of a step asks for. `line` is one line, `text` several. */
export type StepField = { name: FieldName; required?: boolean } & (
  | {
      type:
        | 'line'
        | 'text'
        | 'department'
        | 'departments'
        | 'person'
        | 'moment'
        | 'milestones'
        | 'days'
        | 'points'
        | 'class'
        | 'solution';
    }
  | { type: 'choice' | 'choices'; options: readonly string[] }
);

/** Every field a step may have, with what it holds. One schema: the server checks a desktop's form with it. */
export const stepFormSchema = z.object({
  text: z.string().max(4_000).optional(),
  reason: z.string().max(2_000).optional(),
  criteria: z.array(criterionSchema).optional(),
  departmentId: z.string().max(64).optional(),
  alsoDepartmentIds: z.array(z.string().max(64)).max(5).optional(),
  coordinatorId: z.string().max(64).optional(),
  cause: z.string().max(4_000).optional(),
  unitId: z.string().max(64).optional(),
  person: z.string().max(100).optional(),
  evidence: z.string().max(4_000).optional(),
  solution: z.string().max(4_000).optional(),
  needs: z.string().max(2_000).optional(),
  systemState: z.string().max(2_000).optional(),
  risk: z.string().max(2_000).optional(),
  milestones: z.array(milestoneSchema).max(20).optional(),
  channel: channelSchema.optional(),
  channelReason: z.string().max(500).optional(),
  outcome: attemptOutcomeSchema.optional(),
  feasibility: z.enum(['feasible', 'unclear', 'no']).optional(),
  adopted: z.enum(['yes', 'no']).optional(),
  confirmed: z.enum(['yes', 'noAnswer']).optional(),
  expectedAt: z.number().int().optional(),
  howToCheck: z.string().max(500).optional(),
  days: z.number().int().min(1).max(30).optional(),
  ownerId: z.string().max(64).optional(),
  kind: kindSchema.optional(),
  points: pointsSchema.optional(),
  ...classesSchema.partial().shape,
  tier: tierSchema.optional(),
  solutionId: z.string().max(200).optional(),
});
export type StepForm = z.infer<typeof stepFormSchema>;
/** What a form asks for; the classes below the two roots come with those. */
export type FieldName = Exclude<keyof StepForm, 'areaClassId' | 'faultClassId'>;

export interface StepSpec {
  by: StepBy;
  fields: readonly StepField[];
  /** Its `text` goes to the customer. */
  public?: boolean;
}

const need = (name: FieldName, type: 'line' | 'text' = 'text'): StepField => ({ name, type, required: true });
const may = (name: FieldName, type: 'line' | 'text' = 'text'): StepField => ({ name, type });
const channel: readonly StepField[] = [
  { name: 'channel', type: 'choice', options: ownChannels, required: true },
  may('channelReason', 'line'),
];
const department: StepField = { name: 'departmentId', type: 'department', required: true };
const criteria: StepField = { name: 'criteria', type: 'choices', options: criterionSchema.options };

/** What each step asks for and of whom. Nothing is final without the fields marked as required. */
export const stepSpecs: Record<StepName, StepSpec> = {
  grade: {
    by: 'owner',
    fields: [criteria, { name: 'departmentId', type: 'department' }, may('reason', 'line')],
  },
  send: {
    by: 'owner',
    fields: [
      department,
      { name: 'alsoDepartmentIds', type: 'departments' },
      { name: 'coordinatorId', type: 'person' },
      may('text'),
    ],
  },
  acknowledge: { by: 'department', fields: [] },
  // C-121, C-122: evidence or why there is none; cause, unit and person before any plan.
  findings: {
    by: 'department',
    fields: [
      need('evidence'),
      need('cause'),
      { name: 'unitId', type: 'department', required: true },
      need('person', 'line'),
    ],
  },
  // C-094, C-095, C-123
  plan: {
    by: 'department',
    fields: [
      { name: 'solutionId', type: 'solution' },
      need('solution'),
      need('needs', 'line'),
      need('systemState', 'line'),
      need('risk', 'line'),
      { name: 'milestones', type: 'milestones', required: true },
    ],
  },
  approve: { by: 'head', fields: [may('text', 'line')] },
  sendBack: { by: 'head', fields: [need('reason')] },
  tell: { by: 'owner', public: true, fields: [need('text'), ...channel] },
  satisfied: { by: 'owner', fields: [need('text')] },
  notSatisfied: { by: 'owner', fields: [need('reason')] },
  noAnswer: { by: 'owner', fields: [may('text')] },
  finalReply: { by: 'manager', public: true, fields: [need('text'), ...channel] },
  summarise: { by: 'owner', fields: [need('text')] },
  archive: { by: 'lead', fields: [may('text', 'line')] },
  assess: {
    by: 'owner',
    fields: [{ name: 'feasibility', type: 'choice', options: ['feasible', 'unclear', 'no'] }, may('text')],
  },
  // C-090: what kind of problem it is, until when, and how to see how it stands.
  explain: {
    by: 'owner',
    public: true,
    fields: [
      need('text'),
      { name: 'expectedAt', type: 'moment', required: true },
      need('howToCheck', 'line'),
      ...channel,
    ],
  },
  answer: { by: 'owner', public: true, fields: [need('solution'), need('text'), ...channel] },
  reply: {
    by: 'department',
    fields: [need('text'), { name: 'adopted', type: 'choice', options: ['yes', 'no'] }],
  },
  confirm: {
    by: 'owner',
    fields: [
      { name: 'confirmed', type: 'choice', options: ['yes', 'noAnswer'], required: true },
      may('text'),
    ],
  },
  notSolved: { by: 'owner', fields: [need('reason')] },
  note: { by: 'owner', fields: [need('text')] },
  progress: { by: 'department', fields: [need('text')] },
  tellProgress: { by: 'owner', public: true, fields: [need('text'), ...channel] },
  question: { by: 'department', fields: [need('text')] },
  answerQuestion: { by: 'owner', fields: [need('text')] },
  preliminary: { by: 'department', fields: [need('text')] },
  attempt: {
    by: 'owner',
    fields: [
      { name: 'outcome', type: 'choice', options: attemptOutcomeSchema.options, required: true },
      may('text', 'line'),
    ],
  },
  regrade: { by: 'owner', fields: [criteria, need('reason')] },
  extend: { by: 'head', fields: [{ name: 'days', type: 'days', required: true }, need('reason')] },
  assign: { by: 'lead', fields: [{ name: 'ownerId', type: 'person', required: true }, need('reason')] },
  revise: { by: 'owner', fields: [need('text')] },
  // C-141: asked for with a reason, granted by somebody else, once.
  requestReward: {
    by: 'owner',
    fields: [{ name: 'points', type: 'points', required: true }, need('reason')],
  },
  grantReward: { by: 'lead', fields: [] },
  // C-104: how serious it is taken, and what happens now.
  tellAssessment: { by: 'owner', public: true, fields: [need('text'), ...channel] },
  // C-096: the next milestone of the plan has been carried out.
  carryOut: { by: 'department', fields: [may('text', 'line')] },
  // C-144: the house learns what was adopted, and nothing of who suggested it.
  publicise: { by: 'lead', fields: [need('text')] },
  // C-062: what it was is kept, with the version its classes were of.
  reclassify: {
    by: 'owner',
    fields: [
      { name: 'area', type: 'class', required: true },
      { name: 'fault', type: 'class', required: true },
      need('reason', 'line'),
    ],
  },
  // C-077: who knows more takes it over, and says within the time for a first assessment that they have it.
  raiseTier: {
    by: 'owner',
    fields: [
      { name: 'tier', type: 'choice', options: tierSchema.options, required: true },
      { name: 'ownerId', type: 'person', required: true },
      need('reason'),
    ],
  },
  retype: {
    by: 'owner',
    fields: [{ name: 'kind', type: 'choice', options: kindSchema.options, required: true }, need('reason')],
  },
};
