/** See `postgres.mjs`. */
export function startPostgres(options?: {
  durable?: boolean;
}): Promise<{ url: string; folder: string; stop: () => Promise<void> }>;
