import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go, usePlace } from '../../stores/place.ts';
import { Sections } from '../../ui/sections.tsx';
import { ChannelsSide } from './channels/channels-side.tsx';
import { ClassesSide } from './classes/classes-side.tsx';
import { ClausesSide } from './clauses-side.tsx';
import { DifferencesSide } from './differences/differences-side.tsx';
import { DutiesSide } from './duties/duties-side.tsx';
import { GroupsSide } from './groups/groups-side.tsx';
import { ParametersSide } from './parameters/parameters-side.tsx';
import { PrivacySide } from './privacy/privacy-side.tsx';
import { PromisesSide } from './promises/promises-side.tsx';
import { SurveySide } from './survey/survey-side.tsx';

const sideNames = [
  'clauses',
  'parameters',
  'promises',
  'groups',
  'channels',
  'differences',
  'classes',
  'survey',
  'privacy',
  'duties',
] as const;
type Side = (typeof sideNames)[number];

/**
 * The 288 clauses of the service manuals with what carries each out, the numbers that tune them, what is promised besides, whose people serve which customers,
 * the classes of cases and what customers are asked and agree to with their versions, and what each role is there for.
 */
export function PolicyScreen() {
  const { t } = useTranslation('policy');
  const place = usePlace();
  const [chosen, choose] = useState<Side>('clauses');
  const { clauseId, parameterId, classVersion } = place.screen === 'policy' ? place : {};
  const opened = parameterId ? 'parameters' : clauseId ? 'clauses' : undefined;
  const side = classVersion !== undefined ? 'classes' : (opened ?? chosen);
  const views: Record<Side, () => ReactNode> = {
    clauses: () => <ClausesSide clauseId={clauseId} />,
    parameters: () => <ParametersSide parameterId={parameterId} />,
    promises: () => <PromisesSide />,
    groups: () => <GroupsSide />,
    channels: () => <ChannelsSide />,
    differences: () => <DifferencesSide />,
    classes: () => <ClassesSide selected={classVersion} />,
    survey: () => <SurveySide />,
    privacy: () => <PrivacySide />,
    duties: () => <DutiesSide />,
  };
  return (
    <Sections<Side>
      label={t('sides')}
      sections={sideNames.map((value) => ({ value, label: t(value) }))}
      value={side}
      choose={(value) => {
        choose(value);
        go({ screen: 'policy' });
      }}
    >
      {views[side]()}
    </Sections>
  );
}
