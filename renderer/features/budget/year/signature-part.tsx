import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BudgetVersion,
  budgetLines,
  type Signature,
  signatureRefusal,
} from '../../../../domain/budget/budget.ts';
import { sumOf } from '../../../../domain/budget/money.ts';
import { useMutate, useSession } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { SayForm, sheetStyles as shared, useNames } from '../../improve/index.ts';
import { useYuan } from '../parts/use-yuan.ts';

interface Props {
  year: string;
  version: BudgetVersion;
  before: BudgetVersion | undefined;
}

/** What is proposed beside what holds, and the signature it waits for (C-281). */
export function SignaturePart({ year, version, before }: Props) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const signature: Signature = version.state === 'proposed' ? 'check' : 'decide';
  const refusal = signatureRefusal(version, signature, person);
  const total = (one: BudgetVersion | undefined) => (one ? yuan(sumOf(Object.values(one.amounts))) : '–');
  const title = t(`waitsFor.${signature}`);
  return (
    <section className={shared.card} aria-label={title}>
      <div className={shared.line}>
        <h3 className={shared.name} style={{ margin: 0 }}>
          {title}
        </h3>
        <Tag tone="waiting">{t(`state.${version.state}`)}</Tag>
        <span className={shared.quiet}>
          {t('proposedBy', {
            version: version.version,
            name: names.person(version.by),
            when: format.date(version.at),
          })}
          {version.checked && ` · ${t('checkedBy', { name: names.person(version.checked.by) })}`}
        </span>
      </div>
      <DataTable
        label={title}
        heads={[t('head.line'), t('head.now'), t('head.then')]}
        rows={[
          ...budgetLines.map((line) => ({
            id: line,
            cells: [
              t(`line.${line}`),
              before ? yuan(before.amounts[line]) : '–',
              yuan(version.amounts[line]),
            ],
          })),
          { id: 'total', cells: [t('total'), total(before), total(version)], sum: true },
          {
            id: 'point',
            cells: [t('point'), before ? yuan(before.fenAPoint) : '–', yuan(version.fenAPoint)],
          },
        ]}
        numbersFrom={1}
      />
      <p className={shared.text}>{version.ground}</p>
      {refusal === undefined ? (
        <SignForm year={year} version={version.version} signature={signature} />
      ) : (
        <p className={shared.quiet}>{t(refusal === 'ownProposal' ? 'notYours' : `waitsHint.${signature}`)}</p>
      )}
    </section>
  );
}

function SignForm({ year, version, signature }: { year: string; version: number; signature: Signature }) {
  const { t } = useTranslation('budget');
  const mutate = useMutate();
  const [passed, choose] = useState(true);
  const verb = passed ? 'pass' : 'giveBack';
  return (
    <>
      <div className={shared.line}>
        {[true, false].map((one) => (
          <Button
            key={String(one)}
            size="xs"
            variant={one === passed ? 'light' : 'default'}
            aria-pressed={one === passed}
            onClick={() => choose(one)}
          >
            {t(`${signature}.${one ? 'pass' : 'giveBack'}`)}
          </Button>
        ))}
      </div>
      <SayForm
        key={verb}
        name={t(`${signature}.${verb}.do`)}
        label={t(passed ? 'note' : 'reason')}
        optional={passed}
        quiet={!passed}
        draftKey={`budget.${year}.${version}.${signature}.${verb}`}
        send={(note) => {
          const args = { year, version, passed, note };
          if (signature === 'check') mutate('budget.check', args);
          else mutate('budget.decide', args);
        }}
      />
    </>
  );
}
