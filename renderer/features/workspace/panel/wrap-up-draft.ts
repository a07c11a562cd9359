import type { Disposition } from '../../../../domain/interaction/interaction.ts';
import { type WrapUpForm, wrapUpFormSchema } from '../../../../domain/interaction/wrap-up.ts';
import type { SkippedStep } from '../../../../domain/script/skipped-step.ts';

/** The record of a matter being written. */
export interface WrapUpDraft {
  disposition?: Disposition;
  summary: string;
  solution: string;
  solved?: boolean;
  anythingElseAsked: boolean;
  skipped?: SkippedStep[] | undefined;
}

export const emptyWrapUp: WrapUpDraft = { summary: '', solution: '', anythingElseAsked: false };

/** The record of a closing that came back from the server. */
export function wrapUpDraftFrom(args: unknown): WrapUpForm | undefined {
  const sent = wrapUpFormSchema.safeParse((args as { form?: unknown }).form);
  return sent.success ? sent.data : undefined;
}
