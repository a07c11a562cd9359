import { demoSwitchSchema } from '../../contract/http/demo.ts';
import { demoPeopleSchema } from '../../contract/http/session.ts';
import type { AppModule } from '../app-parts.ts';
import { readRow } from '../db/rows.ts';
import { signedIn } from '../http/authentication.ts';
import type { Recurring } from '../recurring.ts';
import { demoLogins } from './data/demo-centre.ts';
import { partnerLogins } from './data/demo-partner.ts';
import { seedDemo } from './data/seed-demo.ts';
import { CityRunner, SEED } from './live/city-runner.ts';
import { demoGateways } from './live/gateways.ts';
import { WeeksWriter } from './live/weeks-writer.ts';

/**
 * The demo centre: people to sign in as, a past, and a city that lives unless `running` says otherwise. Only ever part of
 * a centre that was started as a demo, whose passwords everybody may know.
 */
export const demoModule =
  ({ running }: { running: boolean }): AppModule =>
  async (app, parts) => {
    const { db, log, sessions } = parts;
    const runner = new CityRunner(parts);
    const weeks = new WeeksWriter(parts, SEED);
    let gateways: Recurring | undefined;
    const isNew = await seedDemo(parts, SEED);
    app.addHook('onReady', async () => {
      if (running && isNew) weeks.start();
      if (running) {
        gateways = demoGateways(parts);
        gateways.ask();
      }
      if (running) runner.start().catch((error) => log.error({ err: error }, 'the demo city did not start'));
    });
    app.addHook('preClose', async () => {
      await Promise.all([runner.stop(), weeks.stop(), gateways?.stop()]);
    });

    app.get('/auth/demo-people', { schema: { response: { 200: demoPeopleSchema } } }, async () => {
      const people = [];
      for (const { personId, login, password } of [...demoLogins, ...partnerLogins]) {
        const person = await readRow(db, 'person', personId);
        if (person) people.push({ login, password, name: person.name, roles: person.roles });
      }
      return { people };
    });
    app.get('/demo', { schema: { response: { 200: demoSwitchSchema } } }, async () => ({
      running: runner.running,
    }));
    app.post(
      '/demo',
      {
        onRequest: signedIn(sessions),
        schema: { body: demoSwitchSchema, response: { 200: demoSwitchSchema } },
      },
      async ({ body }) => {
        await (body.running ? runner.start() : runner.stop());
        return { running: runner.running };
      },
    );
  };
