import { z } from 'zod';
import { sheetVersionSchema } from '../../appraisal/appraisal.ts';
import { goalsSchema } from '../../appraisal/goals.ts';
import { weightsSchema } from '../../appraisal/weighting.ts';
import { monthSchema } from '../../calendar/month.ts';
import { overLimitSchema } from '../../customer/viewing.ts';
import { exportedSchema, exportPurposeSchema } from '../../export/export.ts';
import { kudosSchema } from '../../kudos/kudos.ts';
import { lapseFormSchema } from '../../lapse/lapse.ts';
import { agentStateSchema, reasonCodeSchema } from '../../person/person.ts';
import { preferenceKeys } from '../../person/preference.ts';
import { leftOpenSchema } from '../../shift/shift.ts';
import { instant } from './instant.ts';

/** A person's shift and settings, and what their months came to. */
export const personEvents = {
  // A person's shift
  'person.stateChanged': z.object({ state: agentStateSchema, reason: reasonCodeSchema.optional() }),
  /** They have set something up for themselves. */
  'person.preferred': z.object({ key: z.enum(preferenceKeys), value: z.unknown(), setAt: instant }),
  /** They took something along, and for what (C-258, C-263). */
  'person.exported': z.object({ what: exportedSchema, rows: z.number().int(), purpose: exportPurposeSchema }),
  /** They wanted more of customers' data than anybody needs (P-VIEW, P-EXP); a lead has seen it. */
  'person.filesRefused': z.object({ what: overLimitSchema.optional() }),
  'person.filesNoted': z.object({}),
  'shift.started': z.object({}),
  'shift.finished': leftOpenSchema,
  // What people are measured by, what their months came to, and what they are praised for
  'goals.set': z.object({
    teamId: z.string(),
    month: monthSchema,
    goals: goalsSchema,
    reason: z.string(),
  }),
  'weighting.published': z.object({ weights: weightsSchema }),
  'appraisal.counted': sheetVersionSchema
    .omit({ version: true, at: true })
    .extend({ agentId: z.string(), teamId: z.string(), month: monthSchema }),
  'appraisal.signed': z.object({
    appraisalId: z.string(),
    version: z.number().int(),
    rating: z.number().int(),
    text: z.string(),
  }),
  'appraisal.answered': z.object({ appraisalId: z.string(), agrees: z.boolean(), text: z.string() }),
  /** A warning about a lapse, its person's answer and somebody else's word on that (C-204). */
  'lapse.warned': lapseFormSchema.extend({ lapseId: z.string(), teamId: z.string() }),
  'lapse.answered': z.object({ lapseId: z.string(), text: z.string() }),
  'lapse.decided': z.object({ lapseId: z.string(), stands: z.boolean(), text: z.string() }),
  'kudos.given': kudosSchema
    .omit({ id: true, by: true, at: true, withdrawnAt: true })
    .extend({ kudosId: z.string() }),
  'kudos.withdrawn': z.object({ kudosId: z.string() }),
} as const;
