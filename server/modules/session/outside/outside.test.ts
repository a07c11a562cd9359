import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutsideSession } from '../../../../contract/http/outside.ts';
import type { People } from '../../../../contract/http/people.ts';
import type { NewFactor } from '../../../../contract/http/second-factor.ts';
import { dayOf, isoDate } from '../../../../domain/calendar/site-time.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { aPerson } from '../../../../testing/builders.ts';
import { freshDatabase } from '../../../../testing/database.ts';
import { SmallIssuer } from '../../../../testing/small-issuer.ts';
import { ApiUnderTest } from '../../../api-under-test.ts';
import { systemClock } from '../../../clock.ts';
import { interactionsModule } from '../../interactions/routes.ts';
import { peopleModule } from '../../people/routes.ts';
import { putAccount } from '../accounts.ts';
import { sessionModule } from '../routes.ts';
import { secondFactorModule } from '../second-factor-routes.ts';
import { codeOfStep, stepAt } from '../totp.ts';
import { OutsideIssuer } from './issuer.ts';
import { outsideModule } from './routes.ts';

const PUBLIC = 'https://desk.example.com';
const place = await freshDatabase();
let issuer: SmallIssuer;
let api: ApiUnderTest;
let admin = '';

beforeAll(async () => {
  issuer = await SmallIssuer.start(() => systemClock.now());
  const { url, clientId, clientSecret } = issuer;
  const outside = new OutsideIssuer({
    issuer: url,
    clientId,
    clientSecret,
    publicUrl: PUBLIC,
    claim: 'sub',
    name: 'The house',
  });
  const modules = [sessionModule, secondFactorModule, outsideModule, peopleModule, interactionsModule];
  api = await ApiUnderTest.open(place, modules, { outside });
  for (const id of ['anna', 'bert', 'emma'])
    await api.test.configure('person', aPerson({ id, roles: ['evaluator'] }));
  await api.test.configure('person', aPerson({ id: 'boss', roles: ['admin'] }));
  admin = await api.tokenOf('boss');
  await name('anna', 'anna@outside');
  await name('bert', 'bert@outside');
});
afterEach(() => {
  issuer.subject = 'anna@outside';
  issuer.bends = {};
  issuer.isUp = true;
});
afterAll(async () => {
  await api.close();
  await issuer.stop();
  await place.drop();
});

const name = (id: string, outside: string | null) =>
  api.ask('PUT', `/people/${id}/outside-name`, { token: admin, body: { name: outside } });
const works = async ({ accessToken: token }: OutsideSession) =>
  (await api.ask('GET', '/interactions', { token })).status === 200;
const secret = () => randomBytes(32).toString('base64url');

/** A desktop that waits, and the browser of its person. */
class Desk {
  readonly verifier = secret();
  readonly returnTo = `http://127.0.0.1:45678/${secret()}`;

  async begin(): Promise<string> {
    const challenge = createHash('sha256').update(this.verifier).digest('base64url');
    const { body } = await api.ask('POST', '/auth/outside/begin', {
      body: { returnTo: this.returnTo, challenge },
    });
    return (body as { flow: string }).flow;
  }

  /** Where the browser is sent. */
  async go(flow: string): Promise<string | undefined> {
    return led(`/auth/outside/go?flow=${flow}`);
  }

  /** Where the issuer sends it then: back to the API. */
  async atIssuer(): Promise<string> {
    const to = await this.go(await this.begin());
    const { headers } = await fetch(to ?? '', { redirect: 'manual' });
    const back = new URL(headers.get('location') ?? '');
    expect(back.origin + back.pathname).toBe(`${PUBLIC}/auth/outside/callback`);
    return back.pathname + back.search;
  }

  /** What the browser brings to the desktop in the end. */
  async brought(): Promise<{ ticket?: string; refused?: string }> {
    const back = (await led(await this.atIssuer())) ?? '';
    expect(back.startsWith(`${this.returnTo}?`)).toBe(true);
    return Object.fromEntries(new URL(back).searchParams);
  }

  redeem(ticket: string | undefined, over: { verifier?: string; code?: string } = {}) {
    return api.ask('POST', '/auth/outside/redeem', { body: { ticket, verifier: this.verifier, ...over } });
  }

  async signIn() {
    return this.redeem((await this.brought()).ticket);
  }
}

async function led(path: string): Promise<string | undefined> {
  const reply = await api.app.inject({ method: 'GET', url: path });
  return reply.statusCode === 302 ? String(reply.headers.location) : undefined;
}

describe('signing in with an account outside', () => {
  it('reaches the same person with the same rights as a password does (C-252)', async () => {
    expect((await api.ask('GET', '/auth/ways')).body).toEqual({ outside: { name: 'The house' } });
    const { status, body } = await new Desk().signIn();
    expect(status).toBe(200);
    const session = body as OutsideSession;
    expect(session.person).toMatchObject({ id: 'anna', roles: ['evaluator'] });
    expect(await works(session)).toBe(true);
    const next = await api.ask('POST', '/auth/refresh', { body: { refreshToken: session.refreshToken } });
    expect(next.status).toBe(200);
    const again = (await new Desk().signIn()).body as OutsideSession;
    expect(again.deskSecret).toBe(session.deskSecret);
    issuer.subject = 'bert@outside';
    const other = (await new Desk().signIn()).body as OutsideSession;
    expect(other.person.id).toBe('bert');
    expect(other.deskSecret).not.toBe(session.deskSecret);
  });

  it('makes nobody an account: who is not entered by an administrator does not come in', async () => {
    issuer.subject = 'stranger@outside';
    expect(await new Desk().brought()).toEqual({ refused: 'unknown' });
    expect(await api.test.db.query("select 1 from person where id = 'stranger@outside'")).toEqual([]);
  });

  it('is refused when the issuer says no, or does not answer', async () => {
    issuer.subject = undefined;
    expect(await new Desk().brought()).toEqual({ refused: 'denied' });
    issuer.subject = 'anna@outside';
    const [desk, callback] = [new Desk(), await new Desk().atIssuer()];
    issuer.isUp = false;
    expect(await led(callback)).toContain('refused=failed');
    expect(await desk.begin()).toHaveLength(43);
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another centre', { aud: 'another' }],
    ['another nonce', { nonce: 'not the one' }],
    ['an expired token', { exp: 1_000_000_000 }],
    ['a key that is not the issuer’s', { strangeKey: true }],
  ])('is refused with the word of %s (C-252)', async (_what, bends) => {
    issuer.bends = bends;
    expect(await new Desk().brought()).toEqual({ refused: 'failed' });
  });

  it('is refused with a state nobody sent, one that was used, and a code that was used (C-252)', async () => {
    const callback = await new Desk().atIssuer();
    const strange = callback.replace(/state=[^&]+/, `state=${secret()}`);
    expect(await led(strange)).toBeUndefined();
    expect(await led(callback)).toContain('ticket=');
    expect(await led(callback)).toBeUndefined();
    const code = new URL(callback, PUBLIC).searchParams.get('code');
    const replayed = (await new Desk().atIssuer()).replace(/code=[^&]+/, `code=${code}`);
    expect(await led(replayed)).toContain('refused=failed');
  });

  it('is over after ten minutes, at every stage', async () => {
    const [early, middle, late] = [new Desk(), new Desk(), new Desk()];
    const flow = await early.begin();
    const callback = await middle.atIssuer();
    const { ticket } = await late.brought();
    api.test.clock.pass(10 * MINUTE);
    expect(await early.go(flow)).toBeUndefined();
    expect(await led(callback)).toBeUndefined();
    expect((await late.redeem(ticket)).status).toBe(401);
  });

  it('belongs to the desktop that began: a ticket opens once, and for no other desktop', async () => {
    const desk = new Desk();
    const { ticket } = await desk.brought();
    expect((await desk.redeem(ticket)).status).toBe(200);
    expect((await desk.redeem(ticket)).status).toBe(401);
    const other = new Desk();
    const stolen = await other.brought();
    expect((await other.redeem(stolen.ticket, { verifier: secret() })).status).toBe(401);
    expect((await other.redeem(stolen.ticket)).status).toBe(401);
    const flow = await desk.begin();
    expect(await desk.go(flow)).toBeDefined();
    expect(await desk.go(flow)).toBeUndefined();
  });

  it('sends nobody anywhere but to the machine the browser runs on', async () => {
    const challenge = secret();
    const begin = (returnTo: string) =>
      api.ask('POST', '/auth/outside/begin', { body: { returnTo, challenge } });
    for (const host of [
      'evil.example:4000',
      '127.0.0.1.evil.example:4000',
      '127.0.0.1:99999',
      '10.0.0.1:4000',
    ])
      expect((await begin(`http://${host}/${secret()}`)).status).toBe(400);
    expect((await begin(`http://127.0.0.1:40000/${secret()}`)).status).toBe(200);
  });

  it('needs the same second factor, which can be set up with it (C-251)', async () => {
    await name('emma', 'emma@outside');
    issuer.subject = 'emma@outside';
    await api.ask('PUT', '/second-factor/roles', { token: admin, body: { roles: ['evaluator'] } });
    const desk = new Desk();
    const { ticket } = await desk.brought();
    expect(await desk.redeem(ticket)).toMatchObject({ status: 401, body: { error: 'secondFactorMissing' } });
    const proof = { ticket, verifier: desk.verifier };
    const begun = await api.ask('POST', '/auth/second-factor/begin', { body: proof });
    const { secret: shared } = begun.body as NewFactor;
    const codeNow = () => codeOfStep(shared, stepAt(api.test.clock.now()));
    const confirm = { ...proof, code: codeNow() };
    expect((await api.ask('POST', '/auth/second-factor/confirm', { body: confirm })).status).toBe(200);
    api.test.clock.pass(MINUTE);
    expect(await desk.redeem(ticket)).toMatchObject({ status: 401, body: { error: 'secondFactorNeeded' } });
    expect(await desk.redeem(ticket, { code: '000000' })).toMatchObject({
      body: { error: 'secondFactorWrong' },
    });
    expect((await desk.redeem(ticket, { code: codeNow() })).status).toBe(200);
    await api.ask('PUT', '/second-factor/roles', { token: admin, body: { roles: [] } });
  });

  it('takes no more than eight codes at one ticket', async () => {
    issuer.subject = 'emma@outside';
    const desk = new Desk();
    const { ticket } = await desk.brought();
    for (let i = 0; i < 8; i++) await desk.redeem(ticket, { code: '000000' });
    expect(await desk.redeem(ticket, { code: '000000' })).toMatchObject({
      status: 401,
      body: { error: 'unauthenticated' },
    });
  });

  it('ends like any sign-in: with a new password, another name outside, and when somebody leaves (C-206)', async () => {
    issuer.subject = 'bert@outside';
    const first = (await new Desk().signIn()).body as OutsideSession;
    await name('bert', 'bertram@outside');
    expect(await works(first)).toBe(false);
    expect(await new Desk().brought()).toEqual({ refused: 'unknown' });
    issuer.subject = 'bertram@outside';
    const desk = new Desk();
    const { ticket } = await desk.brought();
    const second = (await new Desk().signIn()).body as OutsideSession;
    await putAccount(api.test.db, { login: 'bert', personId: 'bert', password: 'long enough', at: 0 });
    const leaving = { on: isoDate(dayOf(api.test.clock.now())), record: 'HR-7' };
    await api.ask('PUT', '/people/bert/leaving', { token: admin, body: { leaving } });
    expect(await works(second)).toBe(false);
    expect(await desk.redeem(ticket)).toMatchObject({ status: 403, body: { error: 'accessEnded' } });
    expect(await new Desk().brought()).toEqual({ refused: 'ended' });
  });

  it('gives nobody the name of somebody else', async () => {
    expect((await name('emma', 'anna@outside')).status).toBe(400);
    const { people } = (await api.ask('GET', '/people', { token: admin })).body as People;
    expect(people.find(({ id }) => id === 'anna')?.outsideName).toBe('anna@outside');
    expect(people.find(({ id }) => id === 'emma')?.outsideName).toBe('emma@outside');
  });
});

it('a centre without an issuer says so, and begins nothing', async () => {
  const alone = await ApiUnderTest.open(await freshDatabase(), [outsideModule]);
  expect((await alone.ask('GET', '/auth/ways')).body).toEqual({ outside: null });
  const body = { returnTo: `http://127.0.0.1:40000/${secret()}`, challenge: secret() };
  expect((await alone.ask('POST', '/auth/outside/begin', { body })).status).toBe(404);
  await alone.close();
});
