import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fateOf, type WatchWeek } from '../../../../domain/watch/cry-wolf.ts';
import type { Warning, Watch } from '../../../../domain/watch/watch.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useWarningWords } from './use-warning-words.ts';
import classes from './watches.module.css';

interface Props {
  weeks: readonly WatchWeek[];
  onEdit(watch: Watch): void;
}

/** One line a watch, with how its week went; a line opens to its warnings, as many as it counts. */
export function WatchTable({ weeks, onEdit }: Props) {
  const { t } = useTranslation('watches');
  const [openId, open] = useState<string>();
  return (
    <table className={classes.table} aria-label={t('week')}>
      <thead>
        <tr>
          <th scope="col">{t('col.figure')}</th>
          <th scope="col">{t('col.queue')}</th>
          <th scope="col">{t('col.limit')}</th>
          <th scope="col">{t('col.owner')}</th>
          <th scope="col">{t('col.warnings')}</th>
          <th scope="col">{t('col.acted')}</th>
          <th scope="col">{t('col.seen')}</th>
          <th scope="col">{t('col.aside')}</th>
          <th scope="col">{t('col.ignored')}</th>
          <th scope="col">{t('col.idle')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <Fragment key={week.watch.id}>
            <WatchRow
              week={week}
              opened={openId === week.watch.id}
              onToggle={() => open(openId === week.watch.id ? undefined : week.watch.id)}
              onEdit={() => onEdit(week.watch)}
            />
            {openId === week.watch.id && <Warnings warnings={week.warnings} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  week: WatchWeek;
  opened: boolean;
  onToggle(): void;
  onEdit(): void;
}

function WatchRow({ week: { watch, warnings, by, idle, criesWolf }, opened, onToggle, onEdit }: RowProps) {
  const { t } = useTranslation('watches');
  const { language, number } = useFormat();
  const words = useWarningWords();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { queueId, ownerId, figure } = watch;
  const names = useView(
    (rows) => ({
      queue: rows.get('queue', queueId)?.name[language],
      owner: rows.get('person', ownerId)?.name,
    }),
    [queueId, ownerId, language],
  );
  const share =
    idle.denominator === 0
      ? '–'
      : `${number((100 * idle.numerator) / idle.denominator)} % · ${idle.numerator} / ${idle.denominator}`;
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <tr data-wolf={criesWolf || undefined}>
      <th scope="row">
        <button type="button" className={classes.open} aria-expanded={opened} onClick={onToggle}>
          <Chevron size={14} aria-hidden />
          {words.figure(figure)}
        </button>
      </th>
      <td>{names.queue}</td>
      <td>{words.limit(watch)}</td>
      <td>{names.owner}</td>
      <td>{warnings.length}</td>
      <td>{by.acted}</td>
      <td>{by.seen}</td>
      <td>{by.aside}</td>
      <td>{by.ignored}</td>
      <td>
        {share}
        {criesWolf && <b className={classes.wolf}>{t('wolf')}</b>}
      </td>
      <td className={classes.acts}>
        <Button size="compact-xs" variant="default" onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => attempt(() => mutate('watch.stop', { watchId: watch.id }))}
        >
          {t('stop')}
        </Button>
      </td>
    </tr>
  );
}

function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useTranslation('watches');
  const format = useFormat();
  const now = useNow(30_000);
  const words = useWarningWords();
  return (
    <tr>
      <td colSpan={11}>
        {warnings.length === 0 && <p className={classes.quiet}>{t('noWarnings')}</p>}
        <ul className={classes.warnings} aria-label={t('warnings')}>
          {warnings.map((warning) => (
            <li key={warning.id}>
              <span>{format.dayAndTime(warning.at, now)}</span>
              <span>{words.amount(warning.figure, warning.value)}</span>
              <span>{t(`fate.${fateOf(warning, now)}`)}</span>
              <span className={classes.quiet}>
                {warning.clearedAt !== undefined &&
                  t('lasted', { time: format.inWords(warning.clearedAt - warning.at) })}
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
