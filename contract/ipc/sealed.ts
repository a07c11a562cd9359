import { z } from 'zod';

/** The most plain bytes the page may put into one sealed piece: one intent, or one part of a file. */
export const PIECE_MAX_BYTES = 256 * 1024;
/** Room for nonce, tag and a little header around the plain bytes. */
const SEAL_BYTES = 1024;

/** Bytes the page has sealed, in Base64. The main process keeps them and cannot open them. */
export const sealedSchema = z
  .base64()
  .min(4)
  .max(Math.ceil((PIECE_MAX_BYTES + SEAL_BYTES) / 3) * 4);
