import { expect, it } from 'vitest';
import { openLog } from './log.ts';

it('a line of the log hides what the table of secrecy keeps out of it, however deep it lies (C-259)', () => {
  const lines: string[] = [];
  const log = openLog({ write: (line: string) => void lines.push(line) });
  const customer = { id: 'c1', name: '王芳', phone: '13800138000', notes: [{ text: '下午联系' }] };
  log.info({ status: 200, customer, found: [{ email: 'wang@example.com' }], number: '13900139000' }, 'asked');
  const [line = ''] = lines;
  for (const secret of ['王芳', '13800138000', '下午联系', 'wang@example.com', '13900139000'])
    expect(line).not.toContain(secret);
  expect(JSON.parse(line)).toMatchObject({ status: 200, customer: { id: 'c1' }, msg: 'asked' });
});

it('an error keeps its kind and its stack, and not what it quotes', () => {
  const lines: string[] = [];
  openLog({ write: (line: string) => void lines.push(line) }).error({ err: new TypeError('王芳') }, 'failed');
  expect(lines[0]).toContain('TypeError');
  expect(lines[0]).not.toContain('王芳');
});
