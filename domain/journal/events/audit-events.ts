import { auditLookSchema } from '../../audit/viewed.ts';

/** What auditors do; the stream is their person's. */
export const auditEvents = {
  /** They looked at something, or took it along (C-146). */
  'audit.viewed': auditLookSchema,
} as const;
