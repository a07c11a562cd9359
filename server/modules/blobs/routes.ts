import { blobParamsSchema } from '../../../contract/http/blobs.ts';
import type { AppModule } from '../../app-parts.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { accessOfPerson } from './blob-access.ts';
import { blobRoutes } from './blob-routes.ts';

/** The bytes of attachments, for people. */
export const blobsModule: AppModule = (app, { centre, sessions }) =>
  blobRoutes(app, centre, {
    at: '/blobs/:hash',
    params: blobParamsSchema,
    onRequest: signedIn(sessions),
    access: (request) => accessOfPerson(personOf(request)),
  });
