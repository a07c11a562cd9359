import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../data/index.ts';
import { FormFrame } from '../panel/form-frame.tsx';
import panel from '../panel/panel.module.css';
import { ReasonField } from '../panel/reason-field.tsx';
import { TransferTargetField } from '../panel/transfer-target-field.tsx';
import { useFormProblems } from '../panel/use-form-problems.ts';
import { usePassing } from '../use-passing.ts';
import { type BulkTransferDraft, bulkTransferProblems, targetOf } from './bulk-transfer-draft.ts';
import { OwnPartFields } from './own-part-fields.tsx';
import { BULK_FORM, ownOf, useBulkTransfer } from './use-bulk-transfer.ts';

/** Handing several over at once: what holds for all is written once, what each is about is written of each. */
export function BulkTransferForm() {
  const { draft, ...form } = useBulkTransfer();
  return draft ? <Fields draft={draft} {...form} /> : null;
}

type Props = Omit<ReturnType<typeof useBulkTransfer>, 'draft'> & { draft: BulkTransferDraft };

function Fields({ draft, change, close, send, going, staying, languages }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const now = useNow();
  const passing = usePassing();
  const problems = bulkTransferProblems(draft, going, passing, now);
  const { problemOf, submit, summary } = useFormProblems(problems, undefined);
  const queueIds = [...new Set(going.map(({ queueId }) => queueId))];
  const toLead = going.filter((row) => targetOf(row, passing, undefined) !== undefined);
  return (
    <FormFrame
      interactionId={BULK_FORM}
      title={t('bulkTransfer.title', { n: going.length })}
      submitLabel={t('bulkTransfer.submit', { n: going.length })}
      submit={() => going.length > 0 && submit(send)}
      close={close}
      cameBack={false}
      summary={summary ?? (going.length === 0 ? t('bulkTransfer.nobody') : undefined)}
    >
      {going.length > toLead.length && (
        <TransferTargetField
          interaction={{ queueId: queueIds.length === 1 ? (queueIds[0] ?? '') : '' }}
          value={draft.to}
          onChange={(to) => change({ to })}
          error={problemOf('to')}
        />
      )}
      {languages.map((language) => {
        const first = going.find((row) => row.language === language);
        return (
          first && (
            <ReasonField
              key={language}
              interaction={first}
              forAll
              label={
                languages.length > 1
                  ? t('bulkTransfer.reasonIn', { language: t(`words:language.${language}`) })
                  : undefined
              }
              value={draft.told[language]?.reason ?? ''}
              onChange={(part) =>
                change({ told: { ...draft.told, [language]: { ...draft.told[language], ...part } } })
              }
              error={problemOf(`reason.${language}`)}
            />
          )
        );
      })}
      {(['tried', 'expectation'] as const).map((field) => (
        <Textarea
          key={field}
          autosize
          minRows={1}
          maxRows={5}
          withAsterisk
          label={t(`transfer.${field}`)}
          description={t('bulkTransfer.forAll')}
          error={problemOf(field)}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      {going.map((row) => (
        <OwnPartFields
          key={row.id}
          row={row}
          toLead={toLead.includes(row)}
          own={ownOf(draft, row.id)}
          onChange={(part) =>
            change({ own: { ...draft.own, [row.id]: { ...ownOf(draft, row.id), ...part } } })
          }
          problemOf={(field) => problemOf(`${row.id}.${field}`)}
        />
      ))}
      {staying.map((row) => (
        <p key={row.id} className={panel.quiet}>
          {t('bulkTransfer.stays', { name: row.customerName })}
        </p>
      ))}
    </FormFrame>
  );
}
