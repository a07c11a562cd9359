import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

describe('the environment', () => {
  it('reads every variable and keeps only the origin of an API address', () => {
    const env = readEnvironment(
      {
        SHIFTDESK_DATA_DIR: '/data',
        SHIFTDESK_API_URL: 'https://centre.example:8443/api/',
        SHIFTDESK_DEMO: '0',
        SHIFTDESK_LOCALE: 'zh-CN',
        SHIFTDESK_FIRST_PICTURE: '/tmp/first.png',
        ELECTRON_RENDERER_URL: 'http://localhost:5173/',
      },
      false,
    );
    expect(env).toEqual({
      dataDir: '/data',
      apiUrl: 'https://centre.example:8443',
      demo: false,
      locale: 'zh-CN',
      firstPicture: '/tmp/first.png',
      pageOrigin: 'http://localhost:5173',
    });
  });

  it('takes an empty variable as absent', () => {
    expect(readEnvironment({ SHIFTDESK_DEMO: '', SHIFTDESK_API_URL: '' }, false)).toEqual({});
  });

  it('never loads a page from elsewhere once packaged', () => {
    expect(
      readEnvironment({ ELECTRON_RENDERER_URL: 'http://localhost:5173' }, true).pageOrigin,
    ).toBeUndefined();
  });

  it.each([
    ['SHIFTDESK_DEMO', 'yes'],
    ['SHIFTDESK_LOCALE', 'fr'],
    ['SHIFTDESK_API_URL', 'file:///etc/passwd'],
  ])('names the variable %s when its value is %s', (name, value) => {
    expect(() => readEnvironment({ [name]: value }, false)).toThrow(name);
  });
});
