import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback, Theme } from '../../../../domain/feedback/feedback.ts';
import { hasRole, leadsQueue } from '../../../../domain/person/person.ts';
import {
  isQuotable,
  MOST_QUOTES,
  productReportProblems,
  withoutNames,
} from '../../../../domain/product-report/product-report.ts';
import { newId, useDraft, useMutate, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';
import { ReportLine } from './report-line.tsx';

/** What customers said about a theme, told to whoever makes the product, and what became of earlier letters (C-168). */
export function ProductReports({ theme, rows }: { theme: Theme; rows: readonly Feedback[] }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const names = useNames();
  const [asked, ask] = useState(false);
  const [chosen, choose] = useState<string>();
  const sent = useView((all) => all.all('productreport').filter((one) => one.theme === theme), [theme]);
  const queueIds = [
    ...new Set(rows.filter((row) => isQuotable(row, theme)).map(({ queueId }) => queueId)),
  ].filter((id) => leadsQueue(person, id) || hasRole(person, 'manager'));
  const queueId = queueIds.find((id) => id === chosen) ?? queueIds[0];
  if (!hasRole(person, 'teamLead', 'manager')) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconSend size={14} />}
        onClick={() => ask(true)}
      >
        {t('makers.open', { count: sent.length })}
      </Button>
      <Modal
        opened={asked}
        onClose={() => ask(false)}
        title={t('makers.title', { theme: t(`theme.${theme}`) })}
        size="lg"
      >
        <p className={classes.quiet}>{t('makers.why')}</p>
        {queueIds.length === 0 && <p className={classes.quiet}>{t('makers.nothing')}</p>}
        {queueIds.length > 1 && (
          <NativeSelect
            size="xs"
            label={t('makers.queue')}
            data={queueIds.map((value) => ({ value, label: names.queue(value) }))}
            value={queueId}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
        )}
        {queueId !== undefined && (
          <SendForm
            key={queueId}
            theme={theme}
            queueId={queueId}
            quotes={rows.filter((row) => row.queueId === queueId && isQuotable(row, theme))}
          />
        )}
        {[...sent]
          .sort((a, b) => b.at - a.at)
          .map((one) => (
            <ReportLine key={one.id} report={one} />
          ))}
      </Modal>
    </>
  );
}

interface FormProps {
  theme: Theme;
  queueId: string;
  quotes: readonly Feedback[];
}

function SendForm({ theme, queueId, quotes }: FormProps) {
  const { t } = useTranslation(['improve', 'words']);
  const [words, keep, clear] = useDraft(`makers.${theme}.${queueId}`, { recipient: '', to: '', note: '' });
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const along = quotes.slice(0, MOST_QUOTES);
  const draft = { ...words, theme, queueId, feedbackIds: along.map(({ id }) => id) };
  const problems = productReportProblems(draft);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const send = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (!attempt(() => mutate('productReport.send', { reportId: newId(), draft }))) return;
    clear();
    setTried(false);
  };
  return (
    <form
      className={classes.form}
      aria-label={t('makers.send')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {(['recipient', 'to'] as const).map((field) => (
        <TextInput
          key={field}
          size="xs"
          label={t(`makers.${field}`)}
          value={words[field]}
          error={errorOf(field)}
          onChange={({ currentTarget }) => keep({ ...words, [field]: currentTarget.value })}
        />
      ))}
      <Textarea
        size="xs"
        autosize
        label={t('makers.note')}
        value={words.note}
        error={errorOf('note')}
        onChange={({ currentTarget }) => keep({ ...words, note: currentTarget.value })}
      />
      <details>
        <summary>{t('makers.quotes', { count: along.length })}</summary>
        <ul>
          {along.map(({ id, stars, text }) => (
            <li key={id}>
              {'★'.repeat(stars)} {withoutNames(text, [])}
            </li>
          ))}
        </ul>
      </details>
      <Button type="submit" size="xs" mt={8}>
        {t('makers.send')}
      </Button>
    </form>
  );
}
