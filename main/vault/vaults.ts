import { join } from 'node:path';
import type { ChannelName } from '../../contract/ipc/channel-names.ts';
import type { RequestOf, ResponseOf } from '../../contract/ipc/channels.ts';
import type { Clock } from '../clock.ts';
import { nameHash } from '../data/name-hash.ts';
import type { Log } from '../log/log.ts';
import { sealedFile } from '../secrets/sealed-file.ts';
import type { Sealers } from '../secrets/sealer.ts';
import { SLOW_COST } from './key-copy.ts';
import { Vault } from './vault.ts';
import { vaultRecordSchema } from './vault-record.ts';

type VaultChannel = Extract<ChannelName, `vault.${string}`>;
/** What the page may ask of the vaults, by channel. */
export type VaultHandlers = {
  readonly [C in VaultChannel]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

export interface VaultsPorts {
  folder: string;
  sealers: Sealers;
  clock: Clock;
  log: Log;
  cost?: number;
}

/** The keys of all who use this desktop, each in a file of its own. */
export function openVaults({ folder, sealers, clock, log, cost = SLOW_COST }: VaultsPorts): VaultHandlers {
  const open = new Map<string, Vault>();
  const make = (hash: string) => {
    const place = { path: join(folder, `${hash}.json`), name: `vault/${hash}`, schema: vaultRecordSchema };
    return new Vault({ file: sealedFile(place, sealers, log), clock, log, name: place.name, cost });
  };
  const vaultOf = ({ vault }: { vault: string }) => {
    const hash = nameHash(vault);
    const known = open.get(hash) ?? make(hash);
    open.set(hash, known);
    return known;
  };
  return {
    'vault.state': (request) => vaultOf(request).state(),
    'vault.open': (request) => vaultOf(request).open(),
    'vault.unlock': (request) => vaultOf(request).unlock(request.pin),
    'vault.unlockByPassword': (request) => vaultOf(request).unlockByPassword(request.password),
    'vault.setPin': (request) => vaultOf(request).setPin(request.key, request.pin),
    'vault.clearPin': (request) => vaultOf(request).clearPin(request.key),
    'vault.rememberPassword': (request) => vaultOf(request).rememberPassword(request.key, request.password),
    'vault.forget': (request) => vaultOf(request).forget(),
  };
}
