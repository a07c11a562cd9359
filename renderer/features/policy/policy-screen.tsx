import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../domain/person/person.ts';
import { useAwaited, useSession } from '../../data/index.ts';
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
import { RightsSide } from './rights/rights-side.tsx';
import { ServicesSide } from './services/services-side.tsx';
import { SurveySide } from './survey/survey-side.tsx';

const sideNames = [
  'clauses',
  'parameters',
  'promises',
  'groups',
  'services',
  'channels',
  'differences',
  'classes',
  'survey',
  'privacy',
  'rights',
  'duties',
] as const;
type Side = (typeof sideNames)[number];

/**
 * The 288 clauses of the service manuals with what carries each out, the numbers that tune them, what is promised besides, whose people serve which customers and what these may ask for,
 * the classes of cases and what customers are asked and agree to with their versions, what they ask for by right, and what each
 * role is there for.
 */
export function PolicyScreen() {
  const { t } = useTranslation('policy');
  const place = usePlace();
  const [chosen, choose] = useState<Side>('clauses');
  const { person } = useSession();
  const { clauseId, parameterId, classVersion, requestId, promiseId } =
    place.screen === 'policy' ? place : {};
  const opened = parameterId
    ? 'parameters'
    : promiseId
      ? 'promises'
      : clauseId
        ? 'clauses'
        : requestId
          ? 'rights'
          : undefined;
  const side = classVersion !== undefined ? 'classes' : (opened ?? chosen);
  const { parameter, servicePromise, services } = useAwaited();
  const awaits: Partial<Record<Side, number>> = { parameters: parameter, promises: servicePromise, services };
  // What customers asked for is for whoever answers for it.
  const shown = sideNames.filter((one) => one !== 'rights' || hasRole(person, 'manager', 'admin'));
  const views: Record<Side, () => ReactNode> = {
    clauses: () => <ClausesSide clauseId={clauseId} />,
    parameters: () => <ParametersSide parameterId={parameterId} />,
    promises: () => <PromisesSide key={promiseId} promiseId={promiseId} />,
    groups: () => <GroupsSide />,
    services: () => <ServicesSide />,
    channels: () => <ChannelsSide />,
    differences: () => <DifferencesSide />,
    classes: () => <ClassesSide selected={classVersion} />,
    survey: () => <SurveySide />,
    privacy: () => <PrivacySide />,
    rights: () => <RightsSide requestId={requestId} />,
    duties: () => <DutiesSide />,
  };
  return (
    <Sections<Side>
      label={t('sides')}
      sections={shown.map((value) => ({ value, label: t(value), awaits: awaits[value] }))}
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
