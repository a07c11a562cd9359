import { safeStorage } from 'electron';
import type { Sealer } from './sealer.ts';

/** The system's key store, where there is one. Ask only after the app is ready. */
export function osSealer(): Sealer | undefined {
  return hasKeyStore() ? sealer : undefined;
}

const sealer: Sealer = {
  kind: 'os',
  seal: (name, text) => safeStorage.encryptString(JSON.stringify([name, text])),
  open: (name, sealed) => {
    const [owner, text]: [string, string] = JSON.parse(safeStorage.decryptString(Buffer.from(sealed)));
    if (owner !== name) throw new Error('a secret was moved to another name');
    return text;
  },
};

/** `basic_text` seals with a key everybody knows: that is no key store, whatever it answers about availability. */
function hasKeyStore(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  const backend: string = safeStorage.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
}
