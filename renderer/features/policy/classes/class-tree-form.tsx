import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, isoDate, siteDay } from '../../../../domain/calendar/site-time.ts';
import { CLASS_TREE, type ClassDraft, classAxes, classRoots } from '../../../../domain/case/class-tree.ts';
import { classProblems } from '../../../../domain/case/class-tree-problems.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { ReasonAndPublish } from '../reason-and-publish.tsx';
import { AxisPart } from './axis-part.tsx';
import { RootRows } from './root-rows.tsx';

/** What an admin writes on: the version it began from, and the next one as far as it is. */
interface Begun {
  basedOn: number;
  draft: ClassDraft;
}

/** The next version of the classes, begun from the last one: names, new ones below others, and what is used no longer (C-062). */
export function ClassTreeForm() {
  const { t } = useTranslation(['policy', 'words']);
  const now = useNow(HOUR);
  const tree = useView((rows) => rows.get('classtree', CLASS_TREE));
  const last = tree?.versions.at(-1);
  const today = isoDate(dayOf(now));
  const earliest = last && last.effectiveFrom > today ? last.effectiveFrom : today;
  const empty = { effectiveFrom: earliest, reason: '', classes: last?.classes ?? [] };
  const first: Begun = { basedOn: last?.version ?? 0, draft: empty };
  const [kept, keep, clear] = useDraft<Begun>('classes', first);
  // A draft of last week names no day of before today.
  const draft =
    kept.draft.effectiveFrom >= earliest ? kept.draft : { ...kept.draft, effectiveFrom: earliest };
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = classProblems(tree, draft, now);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const change = (part: Partial<ClassDraft>) => keep({ ...kept, draft: { ...draft, ...part } });
  const publish = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (!attempt(() => mutate('classes.publish', { basedOn: kept.basedOn, draft }))) return;
    clear();
    go({ screen: 'policy', classVersion: kept.basedOn + 1 });
  };
  return (
    <form
      className={classes.detail}
      aria-label={t('classes.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publish();
      }}
    >
      <h2 className={classes.title}>{t('classes.new')}</h2>
      <p className={classes.quiet}>{t('classes.rules')}</p>
      {kept.basedOn !== first.basedOn && <p className={classes.note}>{t('classes.changedMeanwhile')}</p>}
      <div className={classes.axes}>
        {classAxes.map((axis) => (
          <AxisPart key={axis} axis={axis}>
            {classRoots[axis].map((root) => (
              <RootRows
                key={root}
                axis={axis}
                root={root}
                all={draft.classes}
                change={(all) => change({ classes: all })}
                errorOf={errorOf}
              />
            ))}
          </AxisPart>
        ))}
      </div>
      <div className={classes.form}>
        <TextInput
          size="xs"
          type="date"
          label={t('propose.from')}
          min={earliest}
          value={draft.effectiveFrom}
          error={errorOf('effectiveFrom')}
          onChange={({ currentTarget: { value } }) =>
            change({ effectiveFrom: value ? isoDate(siteDay(value)) : earliest })
          }
        />
        <ReasonAndPublish
          reason={draft.reason}
          error={errorOf('reason')}
          change={(reason) => change({ reason })}
        >
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => {
              clear();
              go({ screen: 'policy', classVersion: last?.version ?? 0 });
            }}
          >
            {t('classes.discard')}
          </Button>
        </ReasonAndPublish>
      </div>
    </form>
  );
}
