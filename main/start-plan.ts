import { isPrivateLine } from '../contract/http/private-line.ts';
import type { Language } from '../domain/language.ts';
import type { Settings } from './data/settings.ts';
import type { Environment } from './environment.ts';

/** What this start will do, decided once from the environment, the settings and the machine. */
export interface StartPlan {
  mode: 'embedded' | 'central';
  /** Of the central API; the embedded one's address is known once its port is chosen. */
  apiUrl?: string;
  demo: boolean;
  locale: Language;
}

/** A variable outranks the settings file, which outranks what suits the machine. Throws where the line would be in the clear. */
export function planStart(
  env: Environment,
  settings: Settings,
  machine: { packaged: boolean; languages: readonly string[] },
): StartPlan {
  const apiUrl = env.apiUrl ?? settings.apiUrl;
  // Names and talks of customers do not cross a line that others can read (C-257).
  if (apiUrl && !isPrivateLine(new URL(apiUrl)))
    throw new Error(
      `The central API has to be reached over https: ${apiUrl} would be read along on the way.`,
    );
  const mode = apiUrl ? 'central' : 'embedded';
  const demoByDefault = mode === 'embedded' && !machine.packaged;
  return {
    mode,
    apiUrl,
    demo: env.demo ?? settings.demo ?? demoByDefault,
    locale: env.locale ?? settings.locale ?? machineLanguage(machine.languages),
  };
}

function machineLanguage(languages: readonly string[]): Language {
  return languages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
