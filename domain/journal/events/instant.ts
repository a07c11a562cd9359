import { z } from 'zod';

/** Milliseconds since 1970, UTC. */
export const instant = z.number().int();
