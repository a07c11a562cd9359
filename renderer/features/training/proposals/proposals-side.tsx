import { Button } from '@mantine/core';
import { IconBulb, IconPointer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import type { Special, SpecialProposal } from '../../../../domain/training/special.ts';
import { newId, useMutate, useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { FactList, SayForm, Sheet, useNames } from '../../improve/index.ts';
import { useProposals, useSubjectWord } from '../parts/use-proposals.ts';
import classes from '../training.module.css';

const open = (id: string) => go({ screen: 'training', side: 'proposals', id });

type Item = { id: string } & ({ proposal: SpecialProposal } | { decided: Special });
const aboutOf = (item: Item) => ('proposal' in item ? item.proposal : item.decided);

/** Special trainings that quality and ratings ask for, and what became of those before (C-248). */
export function ProposalsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('training');
  const now = useNow(MINUTE);
  const proposals = useProposals(now);
  const decided = useView((rows) => rows.all('special').sort((a, b) => b.at - a.at));
  const items: Item[] = [
    ...proposals.map((proposal) => ({ id: proposal.id, proposal })),
    ...decided.map((one) => ({ id: one.id, decided: one })),
  ];
  const chosen = items.find((one) => one.id === id);
  const list =
    items.length === 0 ? (
      <EmptyState icon={IconBulb} title={t('special.none')} hint={t('special.noneHint')} />
    ) : (
      <VirtualRows
        rows={items.map((item) => ({ id: item.id, item }))}
        label={t('side.proposals')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(item) => <Row item={item} />}
      />
    );
  const bar = <span className={classes.quiet}>{t('special.count', { count: proposals.length })}</span>;
  return (
    <Split bar={bar} rows={list}>
      {!chosen ? (
        <EmptyState icon={IconPointer} title={t('special.choose')} hint={t('special.noneHint')} />
      ) : (
        <SpecialPage key={chosen.id} item={chosen} now={now} />
      )}
    </Split>
  );
}

function Row({ item }: { item: Item }) {
  const { t } = useTranslation('training');
  const names = useNames();
  const subjectWord = useSubjectWord();
  const about = aboutOf(item);
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span className={classes.name}>{subjectWord(about)}</span>
        {'decided' in item && <Tag>{t(`special.${item.decided.state}`)}</Tag>}
      </span>
      <span className={classes.quiet}>
        {t(`special.why.${about.kind}`, {
          count: about.evidenceIds.length,
          queue: names.queue(about.queueId),
        })}
      </span>
    </div>
  );
}

function SpecialPage({ item, now }: { item: Item; now: Instant }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const names = useNames();
  const subjectWord = useSubjectWord();
  const mutate = useMutate();
  const about = aboutOf(item);
  const why = t(`special.why.${about.kind}`, {
    count: about.evidenceIds.length,
    queue: names.queue(about.queueId),
  });
  if ('decided' in item) {
    const { state, by, at, reason, lessonId } = item.decided;
    return (
      <Sheet title={subjectWord(about)} marks={<Tag>{t(`special.${state}`)}</Tag>} under={why}>
        <FactList
          facts={[
            [t('special.decidedBy'), `${names.person(by)} · ${format.day(at, now)}`],
            [t('reason'), reason],
          ]}
        />
        {lessonId && (
          <div>
            <Button
              variant="default"
              onClick={() => go({ screen: 'training', side: 'lessons', id: lessonId })}
            >
              {t('special.lesson')}
            </Button>
          </div>
        )}
      </Sheet>
    );
  }
  const { id, agentIds, ...proposal } = item.proposal;
  const { kind, subject, queueId, scorecardId, evidenceIds } = proposal;
  return (
    <Sheet title={subjectWord(about)} marks={<Tag tone="waiting">{t('special.proposed')}</Tag>} under={why}>
      <FactList facts={[[t('special.people'), agentIds.map(names.person).join(' · ')]]} />
      <div>
        <Button onClick={() => go({ screen: 'training', side: 'lessons', id: `new/${id}` })}>
          {t('special.accept')}
        </Button>
      </div>
      <section className={classes.card} aria-label={t('special.decline')}>
        <SayForm
          name={t('special.decline')}
          label={t('special.declineWhy')}
          draftKey={`special.${id}`}
          quiet
          send={(reason) => {
            const about = { kind, subject, queueId, evidenceIds, ...(scorecardId && { scorecardId }) };
            mutate('special.decline', { specialId: newId(), subject: about, reason });
          }}
        />
      </section>
    </Sheet>
  );
}
