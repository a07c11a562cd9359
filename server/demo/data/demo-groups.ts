import { CUSTOMER_GROUPS, type CustomerGroups, ORDINARY } from '../../../domain/customer/customer-groups.ts';
import { DAY } from '../../../domain/time.ts';

/** Companies talk to those who know orders and invoices, wherever they come in. */
export const demoGroups = (now: number): CustomerGroups => ({
  id: CUSTOMER_GROUPS,
  version: 1,
  types: [
    { id: ORDINARY, name: { 'zh-CN': '普通用户', en: 'Ordinary' } },
    { id: 'member', name: { 'zh-CN': 'VIP 会员', en: 'VIP member' } },
    { id: 'company', name: { 'zh-CN': '企业客户', en: 'Company' } },
  ],
  served: { company: { general: 'orders' } },
  reason: '企业客户多问对公付款与发票 · Companies mostly ask about transfers and invoices',
  by: 'zhou-ning',
  at: now - 40 * DAY,
});
