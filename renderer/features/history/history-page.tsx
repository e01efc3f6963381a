import { usePbxAccess } from '../../api/pbx-access.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useOwnProfile } from '../company/use-own-profile.ts';
import type { SectionScreenProps } from '../phone/section-screen.ts';
import { may } from '../settings/may.ts';
import { CompanyHistory } from './company-history.tsx';
import { LocalHistory } from './local-history.tsx';

/** «История»: one's own calls, and the company's where the role allows. */
export function HistoryPage(props: SectionScreenProps) {
  const { view, query, setQuery } = props;
  if (usePbxAccess()) return <PbxHistory {...props} />;
  return <LocalHistory call={view.call} address={query} setAddress={setQuery} />;
}

function PbxHistory({ view, account, query, setQuery, showSection }: SectionScreenProps) {
  const me = useOwnProfile();
  if (me.state === 'loading') return <Spinner />;
  if (me.state === 'failed') return <ReadFailure error={me.error} retry={me.reload} />;
  return (
    <CompanyHistory
      me={me.value}
      call={view.call}
      address={query}
      setAddress={setQuery}
      showStatistics={may(account.me.role, 'see-statistics') ? () => showSection('statistics') : undefined}
    />
  );
}
