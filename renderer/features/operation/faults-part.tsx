import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, faultPartSchema } from '../../../domain/operation/fault.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useHealth, useNow, useView } from '../../data/index.ts';
import sheet from '../../ui/sheet.module.css';
import { Tag } from '../../ui/tag.tsx';
import { useFormat } from '../../ui/use-format.ts';

const SHOWN = 20;

/** How each part of the system does now, and what has failed (C-269). */
export function FaultsPart() {
  const { t } = useTranslation('operation');
  const health = useHealth();
  const rows = useView((all) => all.all('fault').sort((a, b) => b.since - a.since));
  const faulty = (part: string) => health?.faults.find((fault) => fault.part === part);
  return (
    <section className={sheet.part} aria-label={t('faults')}>
      <h2 className={sheet.title}>{t('faults')}</h2>
      <dl className={sheet.facts}>
        {faultPartSchema.options.map((part) => (
          <Fragment key={part}>
            <dt>{t(`part.${part}`)}</dt>
            <dd>
              {!health && <span className={sheet.quiet}>{t('part.unknown')}</span>}
              {health && !faulty(part) && <Tag tone="good">{t('part.well')}</Tag>}
              {faulty(part) && <Tag tone="late">{t(`fault.${part}`)}</Tag>}
            </dd>
          </Fragment>
        ))}
      </dl>
      {rows.length === 0 ? (
        <p className={sheet.quiet}>{t('faults.none')}</p>
      ) : (
        <ul className={sheet.lines} aria-label={t('faults.past')}>
          {rows.slice(0, SHOWN).map((fault) => (
            <PastFault key={fault.id} fault={fault} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PastFault({ fault: { part, since, over, detail } }: { fault: Fault }) {
  const { t } = useTranslation('operation');
  const { dayAndTime, inWords } = useFormat();
  const now = useNow(MINUTE);
  return (
    <li>
      <span className={sheet.quiet}>
        {dayAndTime(since, now)}
        {over !== undefined && ` – ${dayAndTime(over, now)} · ${inWords(over - since)}`}
      </span>{' '}
      {t(`fault.${part}`)} {detail !== undefined && <span className={sheet.quiet}>{detail}</span>}
    </li>
  );
}
