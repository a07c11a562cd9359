import { describe, expect, it } from 'vitest';
import { planStart } from './start-plan.ts';

const developer = { packaged: false, languages: ['en-US'] };
const installed = { packaged: true, languages: ['zh-Hans-CN', 'en-US'] };

describe('the start plan', () => {
  it('shows the demo centre in a developer start and not in an installed one', () => {
    expect(planStart({}, {}, developer)).toMatchObject({ mode: 'embedded', demo: true, locale: 'en' });
    expect(planStart({}, {}, installed)).toMatchObject({ mode: 'embedded', demo: false, locale: 'zh-CN' });
  });

  it('never turns the demo on by itself against a central API', () => {
    const plan = planStart({ apiUrl: 'https://centre.example' }, {}, developer);
    expect(plan).toMatchObject({ mode: 'central', apiUrl: 'https://centre.example', demo: false });
  });

  it('refuses a central API whose line others could read (C-257)', () => {
    const plan = (apiUrl: string) => planStart({ apiUrl }, {}, developer);
    expect(() => plan('http://centre.example')).toThrow(/https/);
    expect(() => planStart({}, { apiUrl: 'http://10.0.0.7:8440' }, installed)).toThrow(/https/);
    expect(plan('http://127.0.0.1:8440').mode).toBe('central');
  });

  it('lets a variable outrank the settings file', () => {
    const settings = { demo: true, locale: 'zh-CN', apiUrl: 'https://a.example' } as const;
    expect(planStart({}, settings, developer)).toMatchObject(settings);
    const env = { demo: false, locale: 'en', apiUrl: 'https://b.example' } as const;
    expect(planStart(env, settings, developer)).toMatchObject(env);
  });
});
