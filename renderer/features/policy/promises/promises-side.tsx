import { Button } from '@mantine/core';
import { IconPlus, IconStopwatch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { proposedOf } from '../../../../domain/policy/approval.ts';
import type { ServicePromise } from '../../../../domain/sla/service-promise.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../policy-screen.module.css';
import { PromiseDetail, standingOfPromise } from './promise-detail.tsx';
import { PromiseForm } from './promise-form.tsx';
import { usePromiseWords } from './use-promise-words.ts';

/** What customers are promised besides the rules of the house: proposed by an admin, approved by a manager (C-019). */
export function PromisesSide({ promiseId }: { promiseId: string | undefined }) {
  const { t } = useTranslation('policy');
  const { person } = useSession();
  const [chosen, choose] = useState(promiseId);
  const promises = useView((rows) => rows.all('servicepromise'));
  const isAdmin = hasRole(person, 'admin');
  const shown = promises.find(({ id }) => id === chosen);
  const close = () => choose(undefined);
  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ListSide
          bar={
            isAdmin && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={15} />}
                onClick={() => choose('new')}
              >
                {t('promises.new')}
              </Button>
            )
          }
        >
          {promises.length === 0 ? (
            <EmptyState icon={IconStopwatch} title={t('promises.none')} hint={t('promises.noneHint')} />
          ) : (
            <VirtualRows
              rows={promises.map((item) => ({ id: item.id, item }))}
              label={t('promises')}
              rowHeight={60}
              activeId={shown?.id}
              onActive={choose}
              render={(promise) => <Row promise={promise} />}
            />
          )}
        </ListSide>
      }
    >
      {shown && <PromiseDetail key={shown.id} promise={shown} onClose={close} />}
      {!shown && isAdmin && chosen === 'new' && (
        <section className={classes.detail}>
          <PromiseForm onDone={choose} />
        </section>
      )}
      {!shown && !(isAdmin && chosen === 'new') && (
        <section className={classes.detail} aria-labelledby="promises-title">
          <h2 id="promises-title" className={classes.title}>
            {t('promises.title')}
          </h2>
          <p className={classes.quiet}>{t('promises.why')}</p>
        </section>
      )}
    </ListAndDetail>
  );
}

function Row({ promise }: { promise: ServicePromise }) {
  const { t } = useTranslation(['policy', 'words']);
  const words = usePromiseWords();
  const now = useNow(HOUR);
  const last = promise.versions.at(-1);
  if (!last) return null;
  const standing = proposedOf(promise.versions) ? 'proposed' : standingOfPromise(promise, now);
  return (
    <div className={classes.row}>
      <span className={classes.cut}>
        <span className={classes.id}>{t(`words:serviceGrade.${last.grade}`)}</span> {last.name}
      </span>
      <span className={classes.under}>
        <span className={classes.cut}>
          {words.limit(last.answer)} · {words.limit(last.handling)}
        </span>
        <span className={classes.id}>{t(`promises.standing.${standing}`)}</span>
      </span>
    </div>
  );
}
