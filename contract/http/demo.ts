import { z } from 'zod';

/** `GET /demo` and `POST /demo`, in a demo centre only: whether its simulated city lives. */
export const demoSwitchSchema = z.object({ running: z.boolean() });
export type DemoSwitch = z.infer<typeof demoSwitchSchema>;
