import { beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../domain/release/manifest.ts';
import { RELEASES, releaseId } from '../../domain/release/release.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, outcomeOf } from '../../testing/deeds.ts';
import { aManifest } from '../../testing/releases.ts';

const T = 1_000_000;
let central: Central;

const attempt = (by: string, name: string, args: unknown) =>
  outcomeOf(() => central.mutate(name, args, { kind: 'person', id: by }));
const asSystem = (name: string, args: unknown) =>
  central.mutate(name, args, { kind: 'system', id: 'centre' });

function announce(over: Partial<Manifest> = {}): string {
  const manifest = aManifest(Buffer.from('x'), over);
  const signed = { manifest: JSON.stringify(manifest), signature: 's' };
  asSystem('centre.announceRelease', { personId: 'zhou', manifest, signed });
  return releaseId(manifest);
}
function publish(over: Partial<Manifest> = {}): string {
  const id = announce(over);
  asSystem('centre.releaseStored', { releaseId: id });
  return id;
}
const release = (id: string) => central.rows.get('releases', RELEASES)?.list.find((one) => one.id === id);
const tell = (by: string, version: string) =>
  attempt(by, 'desktop.tell', { deviceId: 'd', version, platform: 'linux', arch: 'x64' });
const accept = (by: string, interactionId: string) => attempt(by, 'interaction.accept', { interactionId });

beforeEach(() => {
  central = new Central(() => T);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'], queueIds: [] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
});

describe('a release', () => {
  it('is published when its bytes are there, in the name of who announced it', () => {
    const id = announce();
    expect(release(id)).toMatchObject({ state: 'uploading', by: 'zhou' });
    asSystem('centre.releaseStored', { releaseId: id });
    expect(release(id)).toMatchObject({ state: 'published', publishedAt: T, by: 'zhou' });
    expect(() => announce()).toThrow('alreadyDone');
  });

  it('is never announced by a desktop: only the API has looked at the signature', () => {
    const manifest = aManifest(Buffer.from('x'));
    const args = { personId: 'zhou', manifest, signed: { manifest: '', signature: '' } };
    expect(attempt('zhou', 'centre.announceRelease', args)).toBe('notAllowed');
    expect(attempt('zhou', 'centre.releaseStored', { releaseId: announce() })).toBe('notAllowed');
  });

  it('is withdrawn by an admin, with a reason', () => {
    const id = publish();
    expect(attempt('li', 'release.withdraw', { releaseId: id, reason: '有缺陷' })).toBe('notAllowed');
    expect(attempt('zhou', 'release.withdraw', { releaseId: id, reason: ' ' })).toBe('reason');
    expect(attempt('zhou', 'release.withdraw', { releaseId: id, reason: '有缺陷' })).toBe('ok');
    expect(release(id)).toMatchObject({ state: 'withdrawn', withdrawn: { by: 'zhou', reason: '有缺陷' } });
  });

  it('that a desktop refuses is a fault, once, and over with the next one', () => {
    const id = publish();
    const refuse = () => attempt('li', 'desktop.refusePackage', { releaseId: id, flaw: 'content' });
    expect([refuse(), refuse()]).toEqual(['ok', 'ok']);
    const fault = () => central.rows.get('fault', `update:${id}`);
    expect(fault()).toMatchObject({ part: 'update', since: T, detail: `${id} content` });
    publish({ version: '0.2.1' });
    expect(fault()?.over).toBe(T);
    expect(attempt('li', 'desktop.refusePackage', { releaseId: 'none', flaw: 'content' })).toBe('notFound');
  });
});

describe('a desktop below the minimum version', () => {
  it('takes no new work and says why, finishes what is in hand, and goes on once it is updated (C-273)', () => {
    const [before, after] = ['i1', 'i2'];
    arrive(central, { interactionId: before });
    arrive(central, { interactionId: after });
    expect(tell('li', '0.1.0')).toBe('ok');
    expect(accept('li', before)).toBe('ok');
    publish({ version: '0.2.0', minimumVersion: '0.2.0' });
    expect(accept('li', after)).toBe('tooOld');
    expect(attempt('zhao', 'interaction.takeOver', { interactionId: before })).toBe('tooOld');
    const said = { interactionId: before, messageId: 'm1', text: '您好' };
    expect(attempt('li', 'interaction.postMessage', said)).toBe('ok');
    expect(attempt('li', 'person.setState', { state: 'notReady', reason: 'break' })).toBe('ok');
    expect(attempt('li', 'person.setState', { state: 'available' })).toBe('tooOld');
    expect(tell('li', '0.2.0')).toBe('ok');
    expect(attempt('li', 'person.setState', { state: 'available' })).toBe('ok');
    expect(accept('li', after)).toBe('ok');
  });
});
