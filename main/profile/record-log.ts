/** A LevelDB log (write-ahead log or manifest) is divided into blocks of this size; a record never crosses one. */
const BLOCK = 32_768;
/** Checksum (4), length (2), kind (1). */
const HEADER = 7;
const KIND = { zero: 0, full: 1, first: 2, middle: 3, last: 4 } as const;

/**
 * Where the whole records of a log end. Less than its length when the last write was cut: half a header, half a
 * payload, the first parts of a divided record, or a tail of zeros that never got their bytes. A log that is odd
 * anywhere else is none of our business: then it is its length.
 */
export function endOfWholeRecords(log: Buffer): number {
  let whole = 0;
  let at = 0;
  while (at < log.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      // Too little room for a header: the rest of the block is filled up with zeros.
      at += left;
      continue;
    }
    if (at + HEADER > log.length) break;
    const length = log.readUInt16LE(at + 4);
    const kind = log.readUInt8(at + 6);
    if (kind === KIND.zero && length === 0)
      return log.subarray(at).some((byte) => byte !== 0) ? log.length : whole;
    if (kind > KIND.last || kind === KIND.zero || HEADER + length > left) return log.length;
    at += HEADER + length;
    if (at > log.length) break;
    if (kind === KIND.full || kind === KIND.last) whole = at;
  }
  return whole;
}
