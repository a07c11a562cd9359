import { z } from 'zod';
import { languageSchema } from '../../domain/language.ts';
import { attentionNoticeSchema, attentionShownSchema, attentionSpentSchema } from './attention.ts';
import {
  blobListSchema,
  blobOwnerSchema,
  blobPieceReadSchema,
  blobPieceRefSchema,
  blobPieceSchema,
  blobRefSchema,
  blobStatSchema,
} from './blobs.ts';
import { apiStateSchema, bootstrapSchema } from './bootstrap.ts';
import type { ChannelName, EventName } from './channel-names.ts';
import { journalRecordsSchema, journalRefSchema, journalWriteSchema } from './journal.ts';
import { logReportSchema } from './log-report.ts';
import { outsideBroughtSchema, outsideFlowSchema, outsideListeningSchema } from './outside.ts';
import { firedReminderSchema, remindersSyncedSchema, remindersSyncSchema } from './reminders.ts';
import { fileContentSchema, spreadsheetSchema } from './reports.ts';
import { secretEntrySchema, secretRefSchema, secretValueSchema } from './secrets.ts';
import {
  updateInstalledSchema,
  updateInstallSchema,
  updateOfferSchema,
  updateStateSchema,
} from './updates.ts';
import {
  vaultChangedSchema,
  vaultKeySchema,
  vaultOpenedSchema,
  vaultPasswordSchema,
  vaultPinSetSchema,
  vaultRefSchema,
  vaultRememberPasswordSchema,
  vaultSetPinSchema,
  vaultStateSchema,
  vaultUnlockedByPasswordSchema,
  vaultUnlockedSchema,
  vaultUnlockSchema,
} from './vault.ts';

const nothing = z.strictObject({});
const offline = z.strictObject({ offline: z.boolean() });
const locale = z.strictObject({ locale: languageSchema });

/** The typed map of everything the page may ask: both directions are checked against it in the main process. */
export const channels = {
  'app.bootstrap': { request: nothing, response: bootstrapSchema },
  /** The first screen a person can use stands; lets the start script and the first picture go on. */
  'app.ready': { request: nothing, response: nothing },
  /** Keeps the language for native menus and the next start. */
  'app.setLocale': { request: locale, response: nothing },
  /** Opens the customer's chat page in the system browser; `opened` is false where there is none. */
  'app.openCustomerPage': {
    request: nothing,
    response: z.strictObject({ url: z.url(), opened: z.boolean() }),
  },
  'secret.get': { request: secretRefSchema, response: secretValueSchema },
  'secret.set': { request: secretEntrySchema, response: nothing },
  'secret.delete': { request: secretRefSchema, response: nothing },
  /** Work not sent yet, kept outside the browser's own storage. */
  'journal.read': { request: journalRefSchema, response: journalRecordsSchema },
  'journal.write': { request: journalWriteSchema, response: nothing },
  /** Signing in with an account outside: waits for the browser, opens it, gives up (C-252). One at a time. */
  'outside.listen': { request: nothing, response: outsideListeningSchema },
  'outside.open': { request: outsideFlowSchema, response: outsideBroughtSchema },
  'outside.stop': { request: nothing, response: nothing },
  'vault.state': { request: vaultRefSchema, response: vaultStateSchema },
  'vault.open': { request: vaultRefSchema, response: vaultOpenedSchema },
  'vault.unlock': { request: vaultUnlockSchema, response: vaultUnlockedSchema },
  'vault.unlockByPassword': { request: vaultPasswordSchema, response: vaultUnlockedByPasswordSchema },
  'vault.setPin': { request: vaultSetPinSchema, response: vaultPinSetSchema },
  /** From here on the key opens without a question. */
  'vault.clearPin': { request: vaultKeySchema, response: vaultChangedSchema },
  'vault.rememberPassword': { request: vaultRememberPasswordSchema, response: vaultChangedSchema },
  /** Destroys the key: what it sealed opens no more. */
  'vault.forget': { request: vaultRefSchema, response: nothing },
  'blob.write': { request: blobPieceSchema, response: nothing },
  'blob.read': { request: blobPieceRefSchema, response: blobPieceReadSchema },
  'blob.stat': { request: blobRefSchema, response: blobStatSchema },
  'blob.delete': { request: blobRefSchema, response: nothing },
  'blob.list': { request: blobOwnerSchema, response: blobListSchema },
  /** What this account may still write on the disk with the data folder. */
  'disk.free': { request: nothing, response: z.strictObject({ bytes: z.number().nonnegative() }) },
  /** Makes a spreadsheet of rows. */
  'report.spreadsheet': { request: spreadsheetSchema, response: fileContentSchema },
  /** The asking window's page as it would be printed. */
  'report.pdf': { request: nothing, response: fileContentSchema },
  'reminders.sync': { request: remindersSyncSchema, response: remindersSyncedSchema },
  /** Tells of something that calls, where no window of ours is in front to show it. */
  'attention.notify': { request: attentionNoticeSchema, response: attentionShownSchema },
  /** How much of the hour's interruptions is used up, for what breaks in without a page. */
  'attention.spent': { request: attentionSpentSchema, response: nothing },
  /** Cuts this workstation off the network, or reconnects it. Refused (`notAllowed`) outside the demo. */
  'demo.offline': { request: offline, response: offline },
  /** How far this desktop is with the next version of itself (C-266). */
  'update.state': { request: nothing, response: updateStateSchema },
  'update.offer': { request: updateOfferSchema, response: updateStateSchema },
  /** Opens a package that is here with the system's own installer, if it is still what was signed. */
  'update.install': { request: updateInstallSchema, response: updateInstalledSchema },
  /** Another window of the same workstation. Refused (`notAllowed`) when there are enough. */
  'window.open': { request: nothing, response: nothing },
  /** How many wait; one number for all windows. */
  'window.badge': { request: z.strictObject({ count: z.int().min(0).max(9_999) }), response: nothing },
  /** The text size of whoever is signed in, in percent of the usual. */
  'window.textSize': { request: z.strictObject({ percent: z.int().min(100).max(150) }), response: nothing },
  'log.report': { request: logReportSchema, response: nothing },
} as const satisfies Record<ChannelName, { request: z.ZodType; response: z.ZodType }>;

/** What each event carries. */
export const events = {
  'api.state': apiStateSchema,
  'reminder.fired': firedReminderSchema,
  'reminder.clicked': z.strictObject({ id: z.string() }),
  'attention.clicked': z.strictObject({ id: z.string() }),
  /** The offline switch was moved, here or in the native menu. */
  'demo.offlineChanged': offline,
  /** The language was changed in the native menu. */
  'locale.changed': locale,
  'update.changed': updateStateSchema,
} as const satisfies Record<EventName, z.ZodType>;

export type RequestOf<C extends ChannelName> = z.infer<(typeof channels)[C]['request']>;
export type ResponseOf<C extends ChannelName> = z.infer<(typeof channels)[C]['response']>;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
