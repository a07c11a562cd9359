import { useTranslation } from 'react-i18next';
import type { ChainFinding } from '../../../domain/journal/chain.ts';
import sheet from '../../ui/sheet.module.css';

/** More are counted, and named by the command on the server. */
const SHOWN = 200;

/** The lines that are not what was written, each by its number and name. */
export function Findings({ findings }: { findings: readonly ChainFinding[] }) {
  const { t } = useTranslation('audit');
  return (
    <table className={sheet.table} aria-label={t('findings')}>
      <thead>
        <tr>
          <th>{t('fact.seq')}</th>
          <th>{t('finding.what')}</th>
          <th>{t('finding.line')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.slice(0, SHOWN).map(({ fault, seq, id, type, stream, missing }) => (
          <tr key={`${fault} ${seq}`}>
            <td>{seq}</td>
            <td>{missing === undefined ? t(`fault.${fault}`) : t('fault.missing', { count: missing })}</td>
            <td>
              <code>{[stream, type, id].filter(Boolean).join('  ')}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
