import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { absentDepartments, meets, type Pack, takesPart } from '../../../../domain/pack/pack.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { ClosingForm } from './closing-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionTable } from './decision-table.tsx';
import { PackInputsView } from './pack-inputs.tsx';
import { PackPrint } from './pack-print.tsx';
import { SavePdf } from './save-pdf.tsx';
import { usePackTitle } from './use-pack-title.ts';

interface Props {
  pack: Pack;
  packs: readonly Pack[];
  now: Instant;
}

/** One month or week: what it looked at, what is still open from before, what was decided, and who has read it. */
export function PackPage({ pack, packs, now }: Props) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const waiting = usePending('pack', pack.id).length > 0;
  const { id: packId, readBy, closed, preparedAt } = pack;
  const hasRead = readBy.some(({ personId }) => personId === person.id);
  const marks = (
    <>
      <Tag tone={closed ? 'good' : undefined}>{t(closed ? 'pack.closed' : 'pack.open')}</Tag>
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  const title = usePackTitle()(pack);
  const absent = useAbsent(pack);
  return (
    <Sheet
      title={title}
      marks={marks}
      under={t('pack.prepared', { when: format.dayAndTime(preparedAt, now) })}
    >
      <div className={classes.line}>
        <Button
          size="xs"
          variant={hasRead ? 'default' : 'filled'}
          disabled={hasRead || !takesPart(person, pack)}
          leftSection={<IconCheck size={15} />}
          onClick={() => attempt(() => mutate('pack.read', { packId }))}
        >
          {t(hasRead ? 'pack.haveRead' : 'pack.read')}
        </Button>
        <SavePdf name={title} rows={pack.inputs.figures.length} />
        <span className={classes.quiet}>
          {readBy.length === 0
            ? t('pack.readByNobody')
            : t('pack.readBy', { names: format.list(readBy.map(({ personId }) => names.person(personId))) })}
        </span>
      </div>
      <PackInputsView inputs={pack.inputs} />
      <Part title={t('pack.decisions')}>
        <DecisionTable packs={packs} current={pack} now={now} />
      </Part>
      {!closed && meets(person) && <DecisionForm packId={packId} now={now} />}
      {closed ? (
        <Part title={t('pack.meeting')}>
          <p className={classes.text}>
            {t('pack.attended', { names: format.list(closed.attendeeIds.map(names.person)) })}
          </p>
          {absent.length > 0 && (
            <p className={classes.text}>{t('pack.absent', { names: format.list(absent) })}</p>
          )}
          {closed.none && <p className={classes.text}>{t('pack.noDecision', { why: closed.none })}</p>}
          {closed.notes && <p className={classes.text}>{closed.notes}</p>}
        </Part>
      ) : (
        meets(person) && <ClosingForm pack={pack} />
      )}
      <PackPrint pack={pack} title={title} />
    </Sheet>
  );
}

/** How the departments are called that were asked and sent nobody. */
function useAbsent(pack: Pack): string[] {
  const { language } = useFormat();
  return useView(
    (rows) =>
      absentDepartments(pack, rows.all('person')).map(
        (id) => rows.get('department', id)?.name[language] ?? id,
      ),
    [pack, language],
  );
}
