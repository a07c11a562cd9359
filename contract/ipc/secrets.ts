import { z } from 'zod';

/** A name the page chose, such as `session.refreshToken`. */
export const secretNameSchema = z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,63}$/);

export const secretRefSchema = z.object({ name: secretNameSchema });
export const secretEntrySchema = z.object({ name: secretNameSchema, value: z.string().min(1).max(16_384) });
/** `null`: never set, deleted, or no longer readable (the system's key store changed); treat as signed out. */
export const secretValueSchema = z.object({ value: z.string().nullable() });
