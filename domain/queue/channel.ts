import { z } from 'zod';

export const channelSchema = z.enum(['chat', 'voice', 'email', 'inApp', 'social']);
export type Channel = z.infer<typeof channelSchema>;
