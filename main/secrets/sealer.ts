/** Makes a small text unreadable on disk. `name` binds the sealed bytes to their place: moved elsewhere they do not open. */
export interface Sealer {
  /** Kept beside the bytes, so that they are opened by what sealed them. */
  kind: 'os' | 'device';
  seal(name: string, text: string): Uint8Array;
  /** Throws when the bytes are not its own. */
  open(name: string, sealed: Uint8Array): string;
}

/** `os` is the system's key store where there is one; `device` opens its own and, without a key store, also seals. */
export interface Sealers {
  os?: Sealer;
  device: Sealer;
}
