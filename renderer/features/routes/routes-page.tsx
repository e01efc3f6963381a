import { useRouteCompany } from './use-route-company.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { NumberList } from './number-list.tsx';
import { NumberRoute } from './number-route.tsx';

/** The company's numbers; one of them: its route. */
export function RoutesPage({ place, setPlace, open }: SettingsScreenProps) {
  const company = useRouteCompany();
  if (company.state === 'loading') return <Spinner />;
  if (company.state === 'failed') return <ReadFailure error={company.error} retry={company.reload} />;
  return place === '' ? (
    <NumberList company={company.value} choose={setPlace} />
  ) : (
    <NumberRoute
      key={place}
      id={place}
      company={company.value}
      reloadCompany={company.reload}
      openSection={open}
    />
  );
}
