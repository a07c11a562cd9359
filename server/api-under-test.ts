import { randomBytes } from 'node:crypto';
import { PULL_LIMIT, type PullRequest, type PushRequest, WIRE_VERSION } from '../contract/sync/wire.ts';
import type { App, AppModule, AppParts } from './app-parts.ts';
import { buildApp } from './build-app.ts';
import { CentreUnderTest } from './centre-under-test.ts';
import type { DatabasePlace } from './db/open-database.ts';
import { openLog } from './http/log.ts';
import { WORKSTATION_ORIGIN } from './http/origins.ts';
import { Sessions } from './modules/session/sessions.ts';
import { systemRandom } from './random.ts';
import { SecretBox } from './secrets/secret-box.ts';

/** The API on a centre of its own, for tests. What it logs is kept. */
export class ApiUnderTest {
  readonly test: CentreUnderTest;
  readonly app: App;
  readonly parts: AppParts;
  readonly logged: readonly string[];

  private constructor(test: CentreUnderTest, app: App, parts: AppParts, logged: readonly string[]) {
    this.test = test;
    this.app = app;
    this.parts = parts;
    this.logged = logged;
  }

  static async open(
    place: DatabasePlace,
    modules: readonly AppModule[],
    more: Pick<AppParts, 'outside' | 'releaseKeys'> = {},
  ): Promise<ApiUnderTest> {
    const test = await CentreUnderTest.open(place);
    const logged: string[] = [];
    const log = openLog({ write: (line) => void logged.push(line) });
    const base = { db: test.db, centre: test.centre, clock: test.clock, random: systemRandom };
    const parts: AppParts = {
      ...base,
      ...more,
      log,
      pageOrigins: [WORKSTATION_ORIGIN],
      sessions: new Sessions(base),
      secrets: new SecretBox(randomBytes(32)),
    };
    const app = await buildApp(parts, modules);
    return new ApiUnderTest(test, app, parts, logged);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.test.close();
  }

  /** An access token for a person, without a password. */
  async tokenOf(personId: string): Promise<string> {
    return (await this.parts.sessions.begin(personId)).accessToken;
  }

  /** Asks as the bearer of a token. */
  async ask(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    { token, body }: { token?: string; body?: unknown } = {},
  ): Promise<{ status: number; body: unknown }> {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const reply = await this.app.inject({ method, url, headers, payload });
    return { status: reply.statusCode, body: reply.body ? JSON.parse(reply.body) : undefined };
  }
}

/** A pull request with sensible content. */
export const aPull = (over: Partial<PullRequest> = {}): PullRequest => ({
  clientId: 'client-one',
  version: WIRE_VERSION,
  cookie: null,
  sent: [],
  want: [],
  limit: PULL_LIMIT,
  ...over,
});

/** A push of mutations numbered from `from`. */
export const aPush = (
  mutations: readonly { uid: string; name: string; args: unknown }[],
  { from = 1, clientId = 'client-one', at = 0 } = {},
): PushRequest => ({
  clientId,
  version: WIRE_VERSION,
  mutations: mutations.map((mutation, i) => ({ ...mutation, n: from + i, at })),
});
