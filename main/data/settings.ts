import { z } from 'zod';
import { languageSchema } from '../../domain/language.ts';
import { readJson, writeJson } from './json-file.ts';

/** `settings.json`: what an administrator may put there by hand, and what the workstation remembers. */
const settingsSchema = z.object({
  locale: languageSchema.optional(),
  demo: z.boolean().optional(),
  /** Address of the team's central API. */
  apiUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsFile {
  current(): Settings;
  change(part: Partial<Settings>): void;
}

export function openSettings(path: string): SettingsFile {
  let settings = readJson(path, settingsSchema) ?? {};
  return {
    current: () => settings,
    change: (part) => {
      settings = { ...settings, ...part };
      writeJson(path, settings);
    },
  };
}
