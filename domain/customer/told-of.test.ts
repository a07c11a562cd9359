import { describe, expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import { toldOf } from './told-of.ts';

const agent = aPerson({ id: 'li', queueIds: ['general'] });
const lead = aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general'] });
const farLead = aPerson({ id: 'qian', roles: ['teamLead'], queueIds: ['orders'] });
const manager = aPerson({ id: 'gu', roles: ['manager'], queueIds: [] });
const admin = aPerson({ id: 'zhou', roles: ['admin'], queueIds: [] });
const everybody = [agent, lead, farLead, manager, admin];

const told = (id: string, queueIds: string[], people = everybody) =>
  toldOf({ id, queueIds }, people).map((person) => person.id);

describe('who is told that somebody wanted too much (C-258)', () => {
  it('are those who lead them', () => {
    expect(told('li', ['general'])).toEqual(['zhao']);
    expect(told('li', ['general', 'orders'])).toEqual(['zhao', 'qian']);
  });

  it('is the manager where nobody else leads them', () => {
    expect(told('tang', [])).toEqual(['gu']);
    expect(told('li', ['night'])).toEqual(['gu']);
    expect(told('zhao', ['general'])).toEqual(['gu']);
  });

  it('is the admin where there is no other manager', () => {
    expect(told('gu', [])).toEqual(['zhou']);
    expect(told('tang', [], [agent, lead, admin])).toEqual(['zhou']);
    expect(told('zhou', [], [admin])).toEqual([]);
  });
});
