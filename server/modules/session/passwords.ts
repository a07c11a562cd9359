import { hash, type Options, verify } from '@node-rs/argon2';

/** argon2id, the library's default kind, with OWASP's second choice of cost: 19 MiB, two passes. About 45 ms, which nobody signing in notices. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** The hash of no password at all, made with the same cost. */
let nobody: Promise<string> | undefined;

/** Whether the password is right. Without a stored hash it takes as long to say no: an unknown login cannot be told apart. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('');
  const matches = await verify(stored ?? (await nobody), password);
  return stored !== undefined && matches;
}
