import { useTranslation } from 'react-i18next';
import type { CopyOfFile } from '../../../../contract/http/rights.ts';
import type { ToldEntity } from '../../../../domain/privacy/rights/copy-of-file.ts';
import { useFormat } from '../../../ui/use-format.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const isTime = (field: string, value: unknown): value is number =>
  typeof value === 'number' && /(^|\.)(\w*At|at|from|to)$/.test(field);

const style =
  'body{font:15px/1.6 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1b1b1b;background:#fff}' +
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0 0 14px;padding:0 0 14px;border-bottom:1px solid #ddd}' +
  'dt{color:#555}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}';

/** What is kept of a customer as a page of its own, that any browser shows and prints without a network. */
export function useReadableCopy(): (copy: CopyOfFile, name: string) => string {
  const { t } = useTranslation(['policy', 'audit']);
  const { dayAndTime, language } = useFormat();
  return ({ madeAt, sections }, name) => {
    const said = (field: string, value: unknown): string => {
      if (Array.isArray(value)) return value.map((one) => said(field, one)).join('\n');
      return isTime(field, value) ? dayAndTime(value, madeAt) : String(value);
    };
    const parts = sections.map(({ kind, rows }) => {
      const lists = rows.map((fields) => {
        const lines = fields.map(({ field, value }) => {
          const label = t(`rights.field.${field}`, { defaultValue: field });
          return `<dt>${plain(label)}</dt><dd>${plain(said(field, value))}</dd>`;
        });
        return `<dl>${lines.join('')}</dl>`;
      });
      return `<h2>${plain(t(`audit:entity.${kind as ToldEntity}`))}</h2>${lists.join('')}`;
    });
    const title = plain(t('rights.fileTitle', { name }));
    const made = plain(t('rights.fileMade', { when: dayAndTime(madeAt, madeAt) }));
    return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1><p>${made}</p>${parts.join('')}</html>`;
  };
}
