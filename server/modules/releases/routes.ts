import { type Decided, decidedSchema } from '../../../contract/http/customers.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { Refusal, refuseUnless } from '../../../domain/refusal.ts';
import { pinnedKeys, signedManifestSchema, trustedManifest } from '../../../domain/release/manifest.ts';
import type { AppModule } from '../../app-parts.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { hasSigned } from './release-keys.ts';

/**
 * Versions of the program for the centre's desktops (C-266). The signed manifest is announced here; the bytes of the package
 * go the way of all files, and with the last of them it is published.
 */
export const releasesModule: AppModule = (app, { centre, sessions, releaseKeys = pinnedKeys }) => {
  app.post(
    '/releases',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('POST /releases')),
      schema: { body: signedManifestSchema, response: { 200: decidedSchema } },
    },
    async (request): Promise<Decided> => {
      try {
        const signed = request.body;
        const manifest = trustedManifest(signed, releaseKeys, hasSigned);
        refuseUnless(manifest, 'badSignature');
        const args = { personId: personOf(request).id, manifest, signed };
        await centre.act('centre.announceRelease', args);
        return {};
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { refusal: { code: error.code, fields: error.fields } };
      }
    },
  );
};
