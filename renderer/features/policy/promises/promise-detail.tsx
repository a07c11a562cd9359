import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { heldVersions, proposedOf } from '../../../../domain/policy/approval.ts';
import type { PromiseVersion, ServicePromise } from '../../../../domain/sla/service-promise.ts';
import { HOUR, type Instant } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { ChangedBecause } from '../../changes/index.ts';
import { ApprovalLines } from '../approval-lines.tsx';
import { DetailHead } from '../detail-head.tsx';
import classes from '../policy-screen.module.css';
import { PromiseForm } from './promise-form.tsx';
import { usePromiseWords } from './use-promise-words.ts';

/** How a promise stands now: proposed, to come, in force or ended. */
export function standingOfPromise({ versions }: ServicePromise, now: Instant) {
  const held = heldVersions(versions);
  const current = held.findLast(({ from }) => from <= now);
  if (current) return current.version.ends ? 'ended' : 'inForce';
  if (held.length > 0) return 'toCome';
  return proposedOf(versions) ? 'proposed' : 'declined';
}

interface Props {
  promise: ServicePromise;
  onClose(): void;
}

/** One promise: its three terms, whom it holds for, its versions with what became of each, and proposing the next. */
export function PromiseDetail({ promise, onClose }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const { person } = useSession();
  const now = useNow(HOUR);
  const words = usePromiseWords();
  const last = promise.versions.at(-1);
  const shown = heldVersions(promise.versions).findLast(({ from }) => from <= now)?.version ?? last;
  if (!shown) return null;
  return (
    <article className={classes.detail} aria-labelledby="promise-title">
      <DetailHead
        id={t('promises.one')}
        standing={
          <span className={classes.id}>{t(`promises.standing.${standingOfPromise(promise, now)}`)}</span>
        }
        back={t('promises.back')}
        onClose={onClose}
      />
      <h2 id="promise-title" className={classes.title}>
        {shown.name}
      </h2>
      <dl className={classes.facts}>
        <dt>{t('promises.answer')}</dt>
        <dd>{words.limit(shown.answer)}</dd>
        <dt>{t('promises.handling')}</dt>
        <dd>{words.limit(shown.handling)}</dd>
        <dt>{t('promises.grade')}</dt>
        <dd>
          {t(`words:serviceGrade.${shown.grade}`)} · {t(`promises.gradeMeans.${shown.grade}`)}
        </dd>
        <dt>{t('promises.holdsFor')}</dt>
        <dd>{words.holdsFor(shown.holdsFor)}</dd>
      </dl>
      <section className={classes.part} aria-label={t('parameter.history')}>
        <h3>{t('parameter.history')}</h3>
        <ul className={classes.lines}>
          {[...promise.versions].reverse().map((version) => (
            <VersionLine key={version.version} promiseId={promise.id} version={version} />
          ))}
        </ul>
      </section>
      {hasRole(person, 'admin') && !proposedOf(promise.versions) && (
        <PromiseForm key={promise.versions.length} promiseId={promise.id} last={last} onDone={() => {}} />
      )}
    </article>
  );
}

function VersionLine({ promiseId, version: one }: { promiseId: string; version: PromiseVersion }) {
  const { t } = useTranslation(['policy', 'words']);
  const words = usePromiseWords();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { version } = one;
  const terms = [words.limit(one.answer), words.limit(one.handling), t(`words:serviceGrade.${one.grade}`)];
  return (
    <li>
      <strong>
        {t('version.name', { version })} {one.ends ? t('promises.ends') : terms.join(' · ')}
      </strong>
      <span className={classes.quiet}>{words.holdsFor(one.holdsFor)}</span>
      <ChangedBecause of="promise" id={promiseId} version={version} className={classes.quiet} />
      <ApprovalLines
        version={one}
        intent="servicePromise.decide"
        onDecide={(approved, reason) =>
          attempt(() => mutate('servicePromise.decide', { promiseId, version, approved, reason }))
        }
      />
    </li>
  );
}
