import { expect, it } from 'vitest';
import { externalHost } from './external-host.ts';

it('names the host of an https address, lookalike letters spelt out', () => {
  expect(externalHost('https://help.example:8443/a?b#c')).toBe('help.example:8443');
  expect(externalHost('https://аpple.com/')).toBe('xn--pple-43d.com');
});

it.each([
  'http://help.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'https://bank.example@evil.example/',
  'app://bundle/x.html',
  'nonsense',
])('never opens %s', (url) => {
  expect(externalHost(url)).toBeUndefined();
});
