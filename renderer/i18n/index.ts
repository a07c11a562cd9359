import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languageSchema } from '../../domain/language.ts';
import enAnnouncements from './en/announcements.json' with { type: 'json' };
import enAppraisal from './en/appraisal.json' with { type: 'json' };
import enAudit from './en/audit.json' with { type: 'json' };
import enBoard from './en/board.json' with { type: 'json' };
import enBudget from './en/budget.json' with { type: 'json' };
import enCallbacks from './en/callbacks.json' with { type: 'json' };
import enCases from './en/cases.json' with { type: 'json' };
import enCustomers from './en/customers.json' with { type: 'json' };
import enEmergency from './en/emergency.json' with { type: 'json' };
import enEvaluation from './en/evaluation.json' with { type: 'json' };
import enEvents from './en/events.json' with { type: 'json' };
import enExports from './en/exports.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enImprove from './en/improve.json' with { type: 'json' };
import enIncidents from './en/incidents.json' with { type: 'json' };
import enKnowledge from './en/knowledge.json' with { type: 'json' };
import enLead from './en/lead.json' with { type: 'json' };
import enOperation from './en/operation.json' with { type: 'json' };
import enPolicy from './en/policy.json' with { type: 'json' };
import enQuality from './en/quality.json' with { type: 'json' };
import enScripts from './en/scripts.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enShift from './en/shift.json' with { type: 'json' };
import enShortcuts from './en/shortcuts.json' with { type: 'json' };
import enStaffing from './en/staffing.json' with { type: 'json' };
import enTraining from './en/training.json' with { type: 'json' };
import enTrends from './en/trends.json' with { type: 'json' };
import enUpdates from './en/updates.json' with { type: 'json' };
import enWatches from './en/watches.json' with { type: 'json' };
import enWords from './en/words.json' with { type: 'json' };
import enWorkspace from './en/workspace.json' with { type: 'json' };
import zhAnnouncements from './zh-CN/announcements.json' with { type: 'json' };
import zhAppraisal from './zh-CN/appraisal.json' with { type: 'json' };
import zhAudit from './zh-CN/audit.json' with { type: 'json' };
import zhBoard from './zh-CN/board.json' with { type: 'json' };
import zhBudget from './zh-CN/budget.json' with { type: 'json' };
import zhCallbacks from './zh-CN/callbacks.json' with { type: 'json' };
import zhCases from './zh-CN/cases.json' with { type: 'json' };
import zhCustomers from './zh-CN/customers.json' with { type: 'json' };
import zhEmergency from './zh-CN/emergency.json' with { type: 'json' };
import zhEvaluation from './zh-CN/evaluation.json' with { type: 'json' };
import zhEvents from './zh-CN/events.json' with { type: 'json' };
import zhExports from './zh-CN/exports.json' with { type: 'json' };
import zhHistory from './zh-CN/history.json' with { type: 'json' };
import zhImprove from './zh-CN/improve.json' with { type: 'json' };
import zhIncidents from './zh-CN/incidents.json' with { type: 'json' };
import zhKnowledge from './zh-CN/knowledge.json' with { type: 'json' };
import zhLead from './zh-CN/lead.json' with { type: 'json' };
import zhOperation from './zh-CN/operation.json' with { type: 'json' };
import zhPolicy from './zh-CN/policy.json' with { type: 'json' };
import zhQuality from './zh-CN/quality.json' with { type: 'json' };
import zhScripts from './zh-CN/scripts.json' with { type: 'json' };
import zhShell from './zh-CN/shell.json' with { type: 'json' };
import zhShift from './zh-CN/shift.json' with { type: 'json' };
import zhShortcuts from './zh-CN/shortcuts.json' with { type: 'json' };
import zhStaffing from './zh-CN/staffing.json' with { type: 'json' };
import zhTraining from './zh-CN/training.json' with { type: 'json' };
import zhTrends from './zh-CN/trends.json' with { type: 'json' };
import zhUpdates from './zh-CN/updates.json' with { type: 'json' };
import zhWatches from './zh-CN/watches.json' with { type: 'json' };
import zhWords from './zh-CN/words.json' with { type: 'json' };
import zhWorkspace from './zh-CN/workspace.json' with { type: 'json' };

const en = {
  shell: enShell,
  words: enWords,
  workspace: enWorkspace,
  callbacks: enCallbacks,
  customers: enCustomers,
  cases: enCases,
  improve: enImprove,
  training: enTraining,
  quality: enQuality,
  evaluation: enEvaluation,
  events: enEvents,
  exports: enExports,
  lead: enLead,
  board: enBoard,
  history: enHistory,
  trends: enTrends,
  staffing: enStaffing,
  knowledge: enKnowledge,
  scripts: enScripts,
  shift: enShift,
  shortcuts: enShortcuts,
  policy: enPolicy,
  appraisal: enAppraisal,
  announcements: enAnnouncements,
  incidents: enIncidents,
  watches: enWatches,
  audit: enAudit,
  operation: enOperation,
  updates: enUpdates,
  emergency: enEmergency,
  budget: enBudget,
};
const zh: Record<keyof typeof en, Record<string, string>> = {
  shell: zhShell,
  words: zhWords,
  workspace: zhWorkspace,
  callbacks: zhCallbacks,
  customers: zhCustomers,
  cases: zhCases,
  improve: zhImprove,
  training: zhTraining,
  quality: zhQuality,
  evaluation: zhEvaluation,
  events: zhEvents,
  exports: zhExports,
  lead: zhLead,
  board: zhBoard,
  history: zhHistory,
  trends: zhTrends,
  staffing: zhStaffing,
  knowledge: zhKnowledge,
  scripts: zhScripts,
  shift: zhShift,
  shortcuts: zhShortcuts,
  policy: zhPolicy,
  appraisal: zhAppraisal,
  announcements: zhAnnouncements,
  incidents: zhIncidents,
  watches: zhWatches,
  audit: zhAudit,
  operation: zhOperation,
  updates: zhUpdates,
  emergency: zhEmergency,
  budget: zhBudget,
};

export type Texts = typeof en;

/** Sets up the texts, all of them bundled. Keys are flat (`refusal.taken`), one namespace a feature. */
export async function startTexts(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    resources: { en, 'zh-CN': zh },
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    keySeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  document.documentElement.lang = language;
  return i18next;
}

/** Shows everything in `language` from now on. */
export async function switchTexts(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Every text of the interface, in every language. */
export const allTexts = (): string[] =>
  [...Object.values(en), ...Object.values(zh)].flatMap((texts) => Object.values(texts));

export const currentLanguage = (): Language => languageSchema.catch('en').parse(i18next.language);
