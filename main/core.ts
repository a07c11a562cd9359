import { app } from 'electron';
import { apiAddress } from './api/api-address.ts';
import type { Clock } from './clock.ts';
import type { CodePaths } from './code-paths.ts';
import type { DataPaths } from './data/data-paths.ts';
import { openSettings } from './data/settings.ts';
import type { Environment } from './environment.ts';
import { type Locale, localeChoice } from './i18n/locale.ts';
import type { Log } from './log/log.ts';
import { type TrustedPage, trustedPage } from './security/trusted-page.ts';
import { planStart, type StartPlan } from './start-plan.ts';

/** What a start is given. */
export interface Start {
  env: Environment;
  paths: DataPaths;
  code: CodePaths;
  clock: Clock;
  log: Log;
}

/** What is decided before anything opens. */
export interface Core extends Start {
  plan: StartPlan;
  apiUrl: string;
  customerUrl: string;
  page: TrustedPage;
  locale: Locale;
}

export async function decideCore(start: Start): Promise<Core> {
  const settings = openSettings(start.paths.settings);
  const machine = { packaged: app.isPackaged, languages: app.getPreferredSystemLanguages() };
  const plan = planStart(start.env, settings.current(), machine);
  const apiUrl = await apiAddress(plan);
  return {
    ...start,
    plan,
    apiUrl,
    customerUrl: `${apiUrl}/chat/`,
    page: trustedPage(start.env.pageOrigin),
    locale: localeChoice(plan.locale, (locale) => settings.change({ locale })),
  };
}
