import { describe, expect, it } from 'vitest';
import { channelNames, eventNames } from './channel-names.ts';
import { channels, events } from './channels.ts';

describe('the channel map', () => {
  it('has a schema pair for exactly the names the preload allows', () => {
    expect(Object.keys(channels).sort()).toEqual([...channelNames].sort());
    expect(Object.keys(events).sort()).toEqual([...eventNames].sort());
  });

  it('refuses a secret name that could leave its place', () => {
    const { request } = channels['secret.get'];
    expect(request.safeParse({ name: 'session.refreshToken' }).success).toBe(true);
    for (const name of ['', '../x', 'A', '__proto__', 'a/b', 'a'.repeat(65)]) {
      expect(request.safeParse({ name }).success, name).toBe(false);
    }
  });

  it('refuses a reminder without a whole instant', () => {
    const reminder = { id: 'c1', fireAt: 1.5, title: 'Call back', body: '' };
    const { request } = channels['reminders.sync'];
    expect(request.safeParse({ reminders: [reminder] }).success).toBe(false);
    expect(request.safeParse({ reminders: [{ ...reminder, fireAt: 1 }] }).success).toBe(true);
  });

  it('refuses unknown keys where a request says nothing', () => {
    expect(channels['app.ready'].request.safeParse({}).success).toBe(true);
    expect(channels['app.ready'].request.safeParse({ x: 1 }).success).toBe(false);
    expect(channels['app.ready'].request.safeParse(undefined).success).toBe(false);
  });
});
