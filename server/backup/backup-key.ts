import { readFile, writeFile } from 'node:fs/promises';
import { generateIdentity, identityToRecipient } from 'age-encryption';

/** The secret that opens the copies, and what they are closed with. */
export interface BackupKey {
  identity: string;
  recipient: string;
}

/** Reads the key of the copies; the first time, where `create` allows, one is made that only its owner may read. */
export async function readBackupKey(file: string, { create = false } = {}): Promise<BackupKey> {
  const identity = (await readKeyFile(file)) ?? (create ? await makeKeyFile(file) : undefined);
  if (identity === undefined) throw new Error(`There is no key for backups at ${file}.`);
  return { identity, recipient: await identityToRecipient(identity) };
}

async function readKeyFile(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identity === undefined) throw new Error(`${file} holds no key of age.`);
  return identity.trim();
}

/** In the form of the age tool, which reads it too. Never written over: an older copy would not open again. */
async function makeKeyFile(file: string): Promise<string> {
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  const text = `# Shiftdesk backups. Keep a copy of this file somewhere else: without it no backup opens.\n# public key: ${recipient}\n${identity}\n`;
  await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  return identity;
}
