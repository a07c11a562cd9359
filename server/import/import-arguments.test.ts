import { describe, expect, it } from 'vitest';
import { readArguments } from './import-arguments.ts';

describe('the command line of an import', () => {
  it('names a format and a file, and has sensible rest', () => {
    const read = readArguments(['call-log', 'calls.csv']);
    expect({ ...read, format: read.format.name }).toEqual({
      format: 'call-log',
      file: 'calls.csv',
      queueId: undefined,
      zone: 'Asia/Shanghai',
      language: 'zh-CN',
    });
  });

  it('takes a queue, a zone and a language', () => {
    const words = ['journal', 'j.jsonl', '--queue=general', '--zone=Asia/Jerusalem', '--language=en'];
    expect(readArguments(words)).toMatchObject({
      queueId: 'general',
      zone: 'Asia/Jerusalem',
      language: 'en',
    });
  });

  it.each([
    [[]],
    [['call-log']],
    [['call-log', 'a', 'b']],
    [['calls', 'a.csv']],
    [['call-log', 'a.csv', '--language=fr']],
    [['call-log', 'a.csv', '--colour=red']],
  ])('refuses %j and says why', (words) => {
    expect(() => readArguments(words)).toThrow(/./);
  });
});
