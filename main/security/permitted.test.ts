import { expect, it } from 'vitest';
import { isPermitted } from './permitted.ts';

it.each(['persistent-storage', 'notifications', 'clipboard-sanitized-write'])(
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
