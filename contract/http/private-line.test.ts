import { expect, it } from 'vitest';
import { isPrivateLine } from './private-line.ts';

it.each([
  ['https://desk.example.com', true],
  ['https://10.0.0.7:8443', true],
  ['http://127.0.0.1:7420', true],
  ['http://localhost:7420', true],
  ['http://[::1]:7420', true],
  ['http://desk.example.com', false],
  ['http://10.0.0.7:8440', false],
  ['http://127.0.0.1.example.com', false],
  ['http://localhost.example.com', false],
])('%s is a private line: %s', (url, is) => expect(isPrivateLine(new URL(url))).toBe(is));
