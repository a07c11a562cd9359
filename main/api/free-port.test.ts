import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { findPort } from './free-port.ts';

it('takes the next port when the preferred one is in use', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const found = await findPort('127.0.0.1', port);
  expect(found).toBeGreaterThan(port);
  await new Promise((resolve) => server.close(resolve));
  expect(await findPort('127.0.0.1', port)).toBe(port);
});
