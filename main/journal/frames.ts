import { crc32 } from 'node:zlib';

/** One line of a journal: an intent to keep, or that one need not be kept any longer. */
export type Frame = AddedFrame | { kind: 'settled'; uid: string };
export interface AddedFrame {
  kind: 'added';
  uid: string;
  sealed: Uint8Array;
}

/** Where a frame begins, to find the next one behind bytes that cannot be read; its last byte is the format's version. */
const MAGIC = Buffer.from([0xf7, 0x53, 0x4a, 0x01]);
/** Magic, CRC-32 of all that follows it, kind, length of the uid, length of the sealed bytes. */
const AT = { crc: 4, kind: 8, uidLength: 9, sealedLength: 10, uid: 14 } as const;
const KINDS = ['added', 'settled'] as const;
const NOTHING = new Uint8Array();

export function encodeFrame(frame: Frame): Buffer {
  const uid = Buffer.from(frame.uid, 'utf8');
  const sealed = frame.kind === 'added' ? frame.sealed : NOTHING;
  const bytes = Buffer.alloc(AT.uid + uid.length + sealed.length);
  MAGIC.copy(bytes);
  bytes.writeUInt8(KINDS.indexOf(frame.kind), AT.kind);
  bytes.writeUInt8(uid.length, AT.uidLength);
  bytes.writeUInt32LE(sealed.length, AT.sealedLength);
  uid.copy(bytes, AT.uid);
  bytes.set(sealed, AT.uid + uid.length);
  bytes.writeUInt32LE(crc32(bytes.subarray(AT.kind)), AT.crc);
  return bytes;
}

/** In bytes, encoded. */
export function frameLength({ uid, sealed }: AddedFrame): number {
  return AT.uid + Buffer.byteLength(uid) + sealed.length;
}

export interface Decoded {
  frames: Frame[];
  /** The stretches between (and behind) them that are no frames. */
  damaged: Buffer[];
}

/** Reads every frame that is whole, also behind bytes that are not. Never throws. */
export function decodeFrames(bytes: Buffer): Decoded {
  const frames: Frame[] = [];
  const damaged: Buffer[] = [];
  let at = 0;
  let readTo = 0;
  while (at !== -1 && at < bytes.length) {
    const found = frameAt(bytes, at);
    if (found) {
      if (at > readTo) damaged.push(bytes.subarray(readTo, at));
      frames.push(found.frame);
      at = readTo = found.end;
    } else {
      at = bytes.indexOf(MAGIC, at + 1);
    }
  }
  if (readTo < bytes.length) damaged.push(bytes.subarray(readTo));
  return { frames, damaged };
}

function frameAt(bytes: Buffer, at: number): { frame: Frame; end: number } | undefined {
  if (at + AT.uid > bytes.length || MAGIC.compare(bytes, at, at + MAGIC.length) !== 0) return undefined;
  const uidEnd = at + AT.uid + bytes.readUInt8(at + AT.uidLength);
  const end = uidEnd + bytes.readUInt32LE(at + AT.sealedLength);
  if (end > bytes.length) return undefined;
  if (crc32(bytes.subarray(at + AT.kind, end)) !== bytes.readUInt32LE(at + AT.crc)) return undefined;
  const kind = KINDS[bytes.readUInt8(at + AT.kind)];
  const uid = bytes.toString('utf8', at + AT.uid, uidEnd);
  if (kind === 'settled') return { frame: { kind, uid }, end };
  return kind && { frame: { kind, uid, sealed: bytes.subarray(uidEnd, end) }, end };
}
