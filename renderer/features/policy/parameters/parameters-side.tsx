import { useTranslation } from 'react-i18next';
import { parameterOf, parameters } from '../../../../domain/policy/parameters.ts';
import { go } from '../../../stores/place.ts';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { ParameterDetail } from './parameter-detail.tsx';
import { ParameterList } from './parameter-list.tsx';
import { ParameterWords } from './parameter-words.tsx';

/** The numbers that tune the clauses. */
export function ParametersSide({ parameterId }: { parameterId: string | undefined }) {
  const { t } = useTranslation('policy');
  const parameter = parameterId === undefined ? undefined : parameterOf(parameterId);
  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ListSide>
          <ParameterList
            parameters={parameters}
            selectedId={parameter?.id}
            onSelect={(id) => go({ screen: 'policy', parameterId: id })}
          />
        </ListSide>
      }
    >
      {parameter ? (
        <ParameterDetail key={parameter.id} parameter={parameter} onClose={() => go({ screen: 'policy' })} />
      ) : (
        <ParameterWords />
      )}
    </ListAndDetail>
  );
}
