import { z } from 'zod';
import {
  interactionJournalSchema,
  interactionPageSchema,
  searchInteractionsSchema,
} from '../../../contract/http/interactions.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { maskEvent } from '../../interaction-journal/mask-event.ts';
import { openableInteraction } from '../../interaction-journal/may-open.ts';
import { readEvents } from '../../interaction-journal/read-events.ts';
import { searchInteractions } from './search.ts';

/** History beyond what desktops keep. */
export const interactionsModule: AppModule = (app, { db, sessions }) => {
  app.get(
    '/interactions',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /interactions')),
      schema: { querystring: searchInteractionsSchema, response: { 200: interactionPageSchema } },
    },
    (request) => searchInteractions(db, personOf(request), request.query),
  );
  app.get(
    '/interactions/:id/journal',
    {
      onRequest: signedIn(sessions),
      schema: {
        params: z.object({ id: z.string().max(200) }),
        response: { 200: interactionJournalSchema },
      },
    },
    async (request) => {
      const person = personOf(request);
      const interaction = await openableInteraction(db, person, request.params.id);
      // One that is not theirs to open looks the same as one that does not exist.
      if (!interaction) throw new ApiError('notFound', 'there is no such interaction for you');
      const events = await readEvents(db, interaction.id);
      const gone = interaction.erasedAt !== undefined;
      return { interaction, events: events.map((event) => ({ ...maskEvent(event, person, gone) })) };
    },
  );
};
