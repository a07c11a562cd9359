import {
  pullReplySchema,
  pullRequestSchema,
  pushReplySchema,
  pushRequestSchema,
  WIRE_VERSION,
} from '../../contract/sync/wire.ts';
import type { AppModule } from '../app-parts.ts';
import { ApiError } from '../http/api-error.ts';
import { personOf, signedIn } from '../http/authentication.ts';
import { recurring } from '../recurring.ts';
import { refusedAs } from '../site/record-refused.ts';
import { EndedLines } from './ended-lines.ts';
import { LineWatch } from './line-watch.ts';
import { PatchCache } from './patch-cache.ts';
import { PokeHub } from './poke-hub.ts';
import { pokeLine } from './poke-line.ts';
import { Presence } from './presence.ts';
import { pull } from './pull.ts';
import { PushGroups } from './push-groups.ts';
import { standingScopes } from './scope-page.ts';

/** How often desktops with a line are noted as there, and silent ones looked for. */
const PRESENCE_MS = 3_000;
/** A sign-in that ended closes its lines within a minute, busy machine included (C-206). */
const ENDED_MS = 15_000;

/** Push, pull and poke: how desktops and the centre keep in step. */
export const syncModule: AppModule = (app, parts) => {
  const { sessions, clock, centre, db, log } = parts;
  const onRequest = signedIn(sessions);
  const cache = new PatchCache();
  const pushes = new PushGroups(parts);
  app.post(
    '/sync/push',
    { onRequest, schema: { body: pushRequestSchema, response: { 200: pushReplySchema } } },
    async (request) => {
      const outcome = await pushes.push(personOf(request).id, request.body);
      return { ...outcome, serverTime: clock.now() };
    },
  );
  app.post(
    '/sync/pull',
    { onRequest, schema: { body: pullRequestSchema, response: { 200: pullReplySchema } } },
    async (request) => {
      if (request.body.version !== WIRE_VERSION)
        throw new ApiError('upgradeRequired', `this API speaks version ${WIRE_VERSION}`);
      const { id, siteId } = personOf(request);
      const reply = await pull({ db, clock, cache }, id, request.body);
      const refused = siteId === undefined ? [] : request.body.want.filter((one) => reply.drop.includes(one));
      for (const one of refused) await centre.act('centre.recordRefused', refusedAs(id, 'sync', { id: one }));
      return reply;
    },
  );

  const hub = new PokeHub(async (personId) =>
    (await standingScopes(db, personId)).scopes.map(({ id }) => id),
  );
  const presence = new Presence(centre);
  const ended = new EndedLines(sessions);
  pokeLine(app, parts, { hub, presence, ended, watch: new LineWatch(centre) });
  const stopHearing = centre.onCommit((commit) => {
    hub.committed(commit).catch((error: unknown) => log.error({ err: error }, 'a poke was lost'));
  });
  const watch = recurring('presence', PRESENCE_MS, log, async () => {
    await presence.seen(hub.people());
    await presence.sweep();
  });
  const ending = recurring('ended lines', ENDED_MS, log, () => ended.sweep());
  app.addHook('onClose', async () => {
    stopHearing();
    await watch.stop();
    await ending.stop();
  });
};
