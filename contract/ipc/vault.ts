import { z } from 'zod';

const waitMs = z.int().nonnegative();
/** 32 random bytes in Base64: what seals everything of one person on this desktop. */
const keySchema = z.base64().length(44);
/** Whose key: any text the page chooses, one per person and centre. */
const vaultName = { vault: z.string().min(1).max(200) };
const passwordSchema = z.string().min(1).max(1_000);

export const vaultRefSchema = z.strictObject(vaultName);

/** What is known of a person's key without opening it. */
export const vaultStateSchema = z.strictObject({
  exists: z.boolean(),
  /** `false`: the system's key store does not open it now; perhaps after the next sign-in to the system. */
  readable: z.boolean(),
  /** A PIN guards the key. */
  pin: z.boolean(),
  /** The password opens it too, also without a network. */
  password: z.boolean(),
  /** Milliseconds until a PIN may be tried. */
  waitMs,
  /** 0 with `pin`: the PIN opens it no more. Without `password`, nothing does: forget it and begin anew. */
  triesLeft: z.int().min(0).max(10),
});
export type VaultState = z.infer<typeof vaultStateSchema>;

const opened = z.strictObject({ key: keySchema });
const refusal = <R extends string>(...reasons: [R, ...R[]]) => z.strictObject({ refused: z.enum(reasons) });

/** Makes a key where there is none. `unreadable` as in the state: never replaced by a new key without `vault.forget`. */
export const vaultOpenedSchema = z.union([opened, refusal('pin', 'unreadable')]);

export const vaultUnlockSchema = z.strictObject({ ...vaultName, pin: z.string().regex(/^\d{6,12}$/) });
/** `wrong`: `waitMs` until the next try; `wait`: not even tried; `spent`: ten wrong ones, its copy is destroyed. */
export const vaultUnlockedSchema = z.union([
  opened,
  z.strictObject({ refused: z.enum(['wrong', 'wait', 'spent']), waitMs }),
]);

export const vaultPasswordSchema = z.strictObject({ ...vaultName, password: passwordSchema });
/** `none`: no password has been remembered for it. */
export const vaultUnlockedByPasswordSchema = z.union([opened, refusal('wrong', 'none')]);

/** Who has the key may say how it is guarded; `key` refuses one that is not this vault's. */
export const vaultKeySchema = z.strictObject({ ...vaultName, key: keySchema });
export const vaultChangedSchema = z.strictObject({ refused: z.enum(['key']).optional() });

export const vaultSetPinSchema = z.strictObject({ ...vaultName, key: keySchema, pin: z.string().max(64) });
/** `weak`: not 6 to 12 digits, or one of those everybody tries first. */
export const vaultPinSetSchema = z.strictObject({ refused: z.enum(['weak', 'key']).optional() });

export const vaultRememberPasswordSchema = z.strictObject({
  ...vaultName,
  key: keySchema,
  password: passwordSchema,
});
