import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { Preferences } from '../../../preload/contract/preferences.ts';
import type { DeskView } from '../../desk/desk-view.ts';
import type { PhoneView } from '../../phone/phone-view.ts';
import { hasPbx } from '../../api/has-pbx.ts';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useBadges } from '../badges/use-badges.ts';
import { CallAnnouncer } from '../call/call-announcer.tsx';
import { CallBar } from '../call/call-bar.tsx';
import { CallScreen } from '../call/call-screen.tsx';
import { currentCall } from '../call/current-call.ts';
import { accountKind } from '../colleagues/account-kind.ts';
import { ColleaguesPanel } from '../colleagues/colleagues-panel.tsx';
import { FreeNotice } from '../colleagues/free-notice.tsx';
import { useFreeWatch } from '../colleagues/use-free-watch.ts';
import { findColleagues } from '../colleagues/find-colleagues.ts';
import { useColleagueActions } from '../colleagues/use-colleague-actions.ts';
import { useColleagues } from '../colleagues/use-colleagues.ts';
import { useFavouriteControl } from '../favourites/use-favourite-control.ts';
import { useFavouriteColleagues } from '../favourites/use-favourite-colleagues.ts';
import { DialPad } from '../dial/dial-pad.tsx';
import { NumberField } from '../dial/number-field.tsx';
import { useDial } from '../dial/use-dial.ts';
import { useTypingAnywhere } from '../dial/use-typing-anywhere.ts';
import { MissedNotice } from '../missed/missed-notice.tsx';
import { OwnStateBar } from '../own-state/own-state-bar.tsx';
import { usePreferences } from '../preferences/use-preferences.ts';
import { SoundNoticeBar } from '../sound/sound-notice-bar.tsx';
import styles from './phone-page.module.css';
import { SearchAnywhere } from '../search/search-anywhere.tsx';
import { CheatSheetAnywhere } from '../shortcuts/cheat-sheet-anywhere.tsx';
import { searchCommands } from './search-commands.ts';
import { SectionTabs } from './section-tabs.tsx';
import { sectionsOf } from './sections.ts';
import { useCallTitle } from './use-call-title.ts';
import { useInterruptibleStore } from './use-interruptible-store.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import { useSection } from './use-section.ts';

export interface PhonePageProps {
  readonly communicator: Communicator;
  readonly account: Account;
  readonly preferences: Preferences;
  readonly phone: StoreApi<PhoneView>;
  readonly desk: StoreApi<DeskView>;
}

const nobody: readonly Colleague[] = [];

/** Nothing of these is needed before the first paint. */
const FirstRun = lazy(async () => ({ default: (await import('../first-run/first-run.tsx')).FirstRun }));
const QuickLists = lazy(async () => ({ default: (await import('./quick-lists.tsx')).QuickLists }));
const LinkQuestion = lazy(async () => ({
  default: (await import('../links/link-question.tsx')).LinkQuestion,
}));

/** Until the code of a section is there. */
function Arriving() {
  return (
    <div className={styles.arriving} data-arriving>
      <Spinner />
    </div>
  );
}

/** The window of somebody who has signed in: own state, number field, colleagues, keypad or call, sections. */
export function PhonePage({ communicator, account, preferences, phone, desk }: PhonePageProps) {
  const { t } = useTranslation();
  const control = usePreferences(communicator, preferences);
  const view = useInterruptibleStore(phone);
  const around = useInterruptibleStore(desk);
  const call = currentCall(view);
  const list = useColleagues(communicator, account);
  const everyone = list.state === 'loaded' ? list.colleagues : nobody;
  const dial = useDial(view.call, (query) => findColleagues(everyone, query)[0]?.extension);
  const sections = sectionsOf(account);
  const actions = useColleagueActions({
    call: dial.call,
    transfer: view.transferTo,
    pickUp: view.pickUp,
    freeWatch: useFreeWatch(),
    favourites: useFavouriteControl(),
  });
  const favourites = useFavouriteColleagues(everyone);
  const {
    section,
    show: showSection,
    query,
    setQuery,
  } = useSection(
    call,
    sections.map(({ id }) => id),
  );
  const badges = useBadges(account.me.login, section === 'history');
  const Screen = sections.find(({ id }) => id === section)?.screen;
  const commands = searchCommands(t, { account, surface: communicator.surface, show: showSection });
  const people = useRef<HTMLDivElement>(null);
  const lists = useRef<HTMLDivElement>(null);
  useTypingAnywhere(dial.field, section === 'colleagues' || (section === 'phone' && call === undefined));
  useCallTitle(call);
  const callRegion = useScreenFocus(call, dial.field);

  const addCall = () => {
    showSection('colleagues');
    requestAnimationFrame(() => dial.field.current?.focus());
  };
  // A client outside the company has nothing but the company to call.
  const hasLists = !call && !Screen && account.me.role !== 'outside-caller';
  const showsLists = hasLists && section === 'phone' && dial.query.trim() === '';
  const toFirstPerson = () => {
    const shown = people.current?.checkVisibility() ? people : lists;
    shown.current?.querySelector<HTMLElement>('[data-favourite], [data-row] button')?.focus();
  };
  return (
    <div className={styles.frame}>
      {/* First: hidden text after the grid would make the page longer than the window. */}
      <CallAnnouncer calls={view.calls} call={call} />
      <SearchAnywhere colleagues={everyone} commands={commands} call={dial.call} transfer={view.transferTo} />
      <CheatSheetAnywhere shortcuts={control.preferences.shortcuts} />
      <Suspense>{around.asked && <LinkQuestion {...around.asked} />}</Suspense>
      <div
        className={styles.grid}
        data-section={section}
        data-screen={Screen !== undefined}
        data-call={call !== undefined}
        data-lists={showsLists}
      >
        <div className={styles.own}>
          <OwnStateBar
            me={account.me}
            company={account.company}
            registration={view.registration}
            communicator={communicator}
            control={control}
            saveDiagnostics={view.saveDiagnostics}
            hasCall={call !== undefined && call.status.stage !== 'ended'}
            status={around.status}
            setStatus={around.setStatus}
          />
          {around.statusTrouble && (
            <section className={styles.trouble} aria-label={t('desk.status.title')}>
              <Notice tone="warning" urgent>
                {t('desk.status.failed')}
              </Notice>
            </section>
          )}
          <Suspense>
            <FirstRun communicator={communicator} account={account} control={control} />
          </Suspense>
          <FreeNotice call={view.call} />
          <MissedNotice missed={around.missed} dismissMissed={around.dismissMissed} call={view.call} />
          <SoundNoticeBar />
        </div>
        <main className={styles.main}>
          {call && (
            <>
              <div className={styles.bar}>
                <CallBar view={view} call={call} showCall={() => showSection('phone')} />
              </div>
              <div ref={callRegion} className={styles.call} tabIndex={-1}>
                <CallScreen
                  call={call}
                  view={view}
                  people={{ list, accountKind: accountKind(account) }}
                  add={addCall}
                />
              </div>
            </>
          )}
          {Screen && (
            <div className={styles.screen}>
              <Suspense fallback={<Arriving />}>
                <Screen {...{ communicator, account, control, view, query, setQuery, showSection }} />
              </Suspense>
            </div>
          )}
          <search className={styles.number}>
            <NumberField
              field={dial.field}
              value={dial.query}
              onChange={dial.setQuery}
              onSubmit={() => dial.submit?.()}
              onLeaveDown={toFirstPerson}
            />
          </search>
          <div ref={people} className={styles.people}>
            <ColleaguesPanel
              list={list}
              found={findColleagues(everyone, dial.query)}
              query={dial.query}
              isNumber={dial.isNumber}
              actions={actions}
              // A wide window shows them beside the keys.
              {...((call || section === 'colleagues') && { favourites })}
              accountKind={accountKind(account)}
            />
          </div>
          {hasLists && (
            <div ref={lists} className={styles.lists}>
              <Suspense>
                <QuickLists actions={actions} hasHistory={hasPbx(account)} showSection={showSection} />
              </Suspense>
            </div>
          )}
          {!call && (
            <div className={styles.pad}>
              <DialPad
                registration={view.registration}
                press={dial.press}
                call={dial.submit}
                redial={view.redial}
                pickUpGroup={view.pickUpGroup}
              />
            </div>
          )}
        </main>
        <div className={styles.tabs}>
          <SectionTabs
            sections={sections}
            current={section}
            onChoose={(id) => showSection(id)}
            waiting={{ history: badges.history, voicemail: badges.voicemail }}
          />
        </div>
      </div>
    </div>
  );
}
