import type { Api } from './api.ts';

/** An API that answers what a test says, and refuses everything else. */
export const anApi = (answers: Partial<Api> = {}): Api =>
  new Proxy(answers, {
    get: (known, name) =>
      Reflect.get(known, name) ?? (() => Promise.reject(new Error(`${String(name)} is not asked here`))),
  }) as Api;
