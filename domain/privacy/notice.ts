import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';

/** The most signs that a text may have in one language: what nobody reads nobody agrees to. */
const TEXT_LIMIT = 4_000;

export const noticeDraftSchema = z.object({ text: bilingualSchema, reason: z.string().max(500) });
export type NoticeDraft = z.infer<typeof noticeDraftSchema>;

const noticeVersionSchema = noticeDraftSchema.extend({
  version: z.number().int().min(1),
  by: z.string(),
  at: z.number().int(),
});
export type NoticeVersion = z.infer<typeof noticeVersionSchema>;

/**
 * What the centre tells customers of how it uses what it knows of them, in all its versions (C-250): nothing is ever written
 * over, so that everybody’s consent can be read beside the text they agreed to.
 */
export const privacyNoticeSchema = z.object({
  id: z.string(),
  versions: z.array(noticeVersionSchema).min(1),
});
export type PrivacyNotice = z.infer<typeof privacyNoticeSchema>;

/** There is one, for every channel. */
export const PRIVACY_NOTICE = 'customers';

export const noticeInForce = (notice: PrivacyNotice | undefined): NoticeVersion | undefined =>
  notice?.versions.at(-1);

/**
 * What keeps a customer’s file from being made: they have to have agreed to the text in force, not to one before it. Where a
 * centre has published none there is nothing to agree to.
 */
export function consentProblems(
  notice: PrivacyNotice | undefined,
  agreedTo: number | undefined,
): FieldProblem[] {
  const inForce = noticeInForce(notice);
  if (!inForce || agreedTo === inForce.version) return [];
  return [{ field: 'agreedTo', problem: agreedTo === undefined ? 'required' : 'invalid' }];
}

/** A version says why, in both languages, and something else than the one before. */
export function noticeProblems(
  notice: PrivacyNotice | undefined,
  { text, reason }: NoticeDraft,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const before = noticeInForce(notice)?.text;
  for (const language of ['zh-CN', 'en'] as const) {
    const words = text[language].trim();
    if (!words) problems.push({ field: language, problem: 'required' });
    else if ([...words].length > TEXT_LIMIT) problems.push({ field: language, problem: 'tooLong' });
  }
  if (before && before.en === text.en.trim() && before['zh-CN'] === text['zh-CN'].trim())
    problems.push({ field: 'text', problem: 'invalid' });
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  return problems;
}
