import { expect, it } from 'vitest';
import { isPermitted } from './permitted.ts';

it.each(['persistent-storage', 'notifications', 'clipboard-sanitized-write', 'fullscreen'])(
  'the page may have %s',
  (permission) => {
    expect(isPermitted(permission)).toBe(true);
  },
);

it.each([
  'geolocation',
  'clipboard-read',
  'media',
  'midi',
  'usb',
  'serial',
  'display-capture',
  'openExternal',
  'unknown',
  'toString',
  '',
])('the page may not have %s', (permission) => {
  expect(isPermitted(permission)).toBe(false);
});

it('of what hears and sees, the page may have the microphone alone', () => {
  expect(isPermitted('media', ['audio'])).toBe(true);
  for (const media of [['video'], ['audio', 'video'], ['unknown'], [undefined], []])
    expect(isPermitted('media', media)).toBe(false);
  expect(isPermitted('geolocation', ['audio'])).toBe(false);
});
