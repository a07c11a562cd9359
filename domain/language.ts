import { z } from 'zod';

/** The languages people are served in. Interface and scripts exist in both from the first screen on. */
export const languageSchema = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** A short text in both languages, for names the centre itself gives to things. */
export const bilingualSchema = z.object({ 'zh-CN': z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;
