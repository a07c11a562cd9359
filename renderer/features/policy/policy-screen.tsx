import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClauseQuery, findClauses } from '../../../domain/policy/find-clauses.ts';
import { parameterOf, parameters } from '../../../domain/policy/parameters.ts';
import { clauses } from '../../../domain/policy/register.ts';
import { go, usePlace } from '../../stores/place.ts';
import { ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { ClassesSide } from './classes/classes-side.tsx';
import { ClauseDetail } from './clause-detail.tsx';
import { ClauseFilters } from './clause-filters.tsx';
import { ClauseList } from './clause-list.tsx';
import { DutiesSide } from './duties/duties-side.tsx';
import { GroupCounts } from './group-counts.tsx';
import { ParameterDetail } from './parameters/parameter-detail.tsx';
import { ParameterList } from './parameters/parameter-list.tsx';
import { ParameterWords } from './parameters/parameter-words.tsx';
import classes from './policy-screen.module.css';
import { SurveySide } from './survey/survey-side.tsx';

const sideNames = ['clauses', 'parameters', 'classes', 'survey', 'duties'] as const;

/**
 * The 288 clauses of the service manuals with what carries each out, the numbers that tune them, the classes of cases and
 * what customers are asked with their versions, and what each role is there for.
 */
export function PolicyScreen() {
  const { t } = useTranslation('policy');
  const place = usePlace();
  const [query, setQuery] = useState<ClauseQuery>({});
  const [chosen, choose] = useState<(typeof sideNames)[number]>('clauses');
  const shown = useMemo(() => findClauses(clauses, query), [query]);
  const { clauseId, parameterId, classVersion } = place.screen === 'policy' ? place : {};
  const selected = clauses.find(({ id }) => id === clauseId);
  const parameter = parameterId === undefined ? undefined : parameterOf(parameterId);
  const opened = parameter ? 'parameters' : selected ? 'clauses' : undefined;
  const side = classVersion !== undefined ? 'classes' : (opened ?? chosen);
  const back = () => go({ screen: 'policy' });
  const sides = (
    <SegmentedControl
      className={classes.search}
      size="xs"
      aria-label={t('sides')}
      value={side}
      data={sideNames.map((value) => ({ value, label: t(value) }))}
      onChange={(value) => {
        choose(sideNames.find((one) => one === value) ?? 'clauses');
        back();
      }}
    />
  );
  if (side === 'classes') return <ClassesSide bar={sides} selected={classVersion} />;
  if (side === 'survey') return <SurveySide bar={sides} />;
  if (side === 'duties') return <DutiesSide bar={sides} />;
  if (side === 'parameters')
    return (
      <ListAndDetail
        title={t('title')}
        highBar
        list={
          <ListSide bar={sides}>
            <ParameterList
              parameters={parameters}
              selectedId={parameter?.id}
              onSelect={(id) => go({ screen: 'policy', parameterId: id })}
            />
          </ListSide>
        }
      >
        {parameter ? (
          <ParameterDetail key={parameter.id} parameter={parameter} onClose={back} />
        ) : (
          <ParameterWords />
        )}
      </ListAndDetail>
    );
  return (
    <ListAndDetail
      title={t('title')}
      highBar
      list={
        <ListSide
          bar={
            <>
              {sides}
              <ClauseFilters query={query} onChange={setQuery} shown={shown} />
            </>
          }
        >
          <ClauseList
            clauses={shown}
            selectedId={selected?.id}
            onSelect={(id) => go({ screen: 'policy', clauseId: id })}
          />
        </ListSide>
      }
    >
      {selected ? (
        <ClauseDetail key={selected.id} clause={selected} onClose={back} />
      ) : (
        <GroupCounts onChoose={(groupId) => setQuery({ groupId })} />
      )}
    </ListAndDetail>
  );
}
