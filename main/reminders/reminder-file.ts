import { existsSync, rmSync } from 'node:fs';
import { readJson } from '../data/json-file.ts';
import { errorText, type Log } from '../log/log.ts';
import { type SealedFile, sealedFile } from '../secrets/sealed-file.ts';
import type { Sealers } from '../secrets/sealer.ts';
import { type ReminderBook, reminderBookSchema } from './reminder-book.ts';

/** Reminders name customers, so they lie sealed. */
export type ReminderFile = Pick<SealedFile<ReminderBook>, 'read' | 'write'>;

/** `plainPath` is where the first versions wrote them for all to read: what is there is taken over and removed. */
export function openReminderFile(
  { path, plainPath }: { path: string; plainPath: string },
  sealers: Sealers,
  log: Log,
): ReminderFile {
  const file = sealedFile({ path, name: 'reminders', schema: reminderBookSchema }, sealers, log);
  if (file.read().state === 'absent') {
    const plain = readJson(plainPath, reminderBookSchema);
    if (plain && !takeOver(file, plain, log))
      return { ...file, read: () => ({ state: 'read', value: plain }) };
  }
  // Also what an interrupted write or a spoilt file has left beside it.
  for (const left of [plainPath, `${plainPath}.next`, `${plainPath}.broken`])
    if (existsSync(left)) rmSync(left, { recursive: true, force: true });
  return file;
}

/** `false`: the disk refuses; the plain file stays for this time. */
function takeOver(file: ReminderFile, plain: ReminderBook, log: Log): boolean {
  try {
    file.write(plain);
    return true;
  } catch (error) {
    log.error('reminders.notSealed', { reason: errorText(error) });
    return false;
  }
}
