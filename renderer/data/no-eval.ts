import { z } from 'zod';

// The page may not make code from text, so zod must not try. Imported before any schema is made.
z.config({ jitless: true });
