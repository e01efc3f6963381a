import { Contact as ContactPicture, Hash, type LucideIcon, User } from 'lucide-react';
import { type KeyboardEvent, use, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { lampLooks } from '../colleagues/lamp-looks.ts';
import { lampText } from '../colleagues/lamp-text.ts';
import { useLamp } from '../colleagues/use-lamp.ts';
import { ContactsContext } from '../contacts/contacts-context.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './command-search.module.css';
import { type SearchCommand, type SearchResult, searchResults, targetOf } from './search-results.ts';

export interface CommandSearchProps {
  readonly colleagues: readonly Colleague[];
  readonly commands: readonly SearchCommand[];
  readonly call: ((target: string) => void) | undefined;
  readonly transfer: ((target: string) => void) | undefined;
  readonly close: () => void;
}

/**
 * Finds a colleague, contact, number, section or command and acts: Enter calls or opens, Shift+Enter transfers. A
 * combobox with its list (WAI-ARIA): the focus stays in the field, arrows choose.
 */
export function CommandSearch({ colleagues, commands, call, transfer, close }: CommandSearchProps) {
  const { t } = useTranslation();
  const known = useStore(use(ContactsContext));
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState(0);
  const list = useId();
  const contacts = known.state === 'ready' ? known.contacts : [];
  const results = searchResults({ colleagues, contacts, commands }, query);
  const current = results[Math.min(chosen, results.length - 1)];

  const act = (result: SearchResult | undefined, transfers: boolean) => {
    if (!result) return;
    const target = targetOf(result);
    const run = transfers ? transfer : call;
    if (target !== undefined && !run) return;
    close();
    if (result.kind === 'command') result.command.run();
    else if (target !== undefined) run?.(target);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.nativeEvent.isComposing || (step === 0 && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === 0) act(current, event.shiftKey);
    else if (results.length > 0)
      choose((Math.min(chosen, results.length - 1) + step + results.length) % results.length);
  };
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('search.title')}>
          <input
            className={styles.input}
            role="combobox"
            aria-label={t('search.label')}
            aria-expanded
            aria-controls={list}
            aria-autocomplete="list"
            {...(current && { 'aria-activedescendant': optionId(list, current) })}
            placeholder={t('search.label')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              choose(0);
            }}
            onKeyDown={press}
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
          <div id={list} role="listbox" aria-label={t('search.results')} className={styles.list}>
            {results.map((result) => (
              <Option
                key={result.id}
                id={optionId(list, result)}
                result={result}
                isChosen={result === current}
                act={(transfers) => act(result, transfers)}
              />
            ))}
          </div>
          <p className={styles.hint} role="status">
            {results.length === 0
              ? t('search.nothing', { query })
              : t(transfer ? 'search.keysInCall' : 'search.keys')}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const optionId = (list: string, { id }: SearchResult): string => `${list}-${id.replaceAll(/[^\w-]/g, '_')}`;

interface OptionProps {
  readonly id: string;
  readonly result: SearchResult;
  readonly isChosen: boolean;
  readonly act: (transfers: boolean) => void;
}

function Option({ id, result, isChosen, act }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are pointed at by aria-activedescendant.
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles.option}
      onClick={(event) => act(event.shiftKey)}
    >
      <Shown result={result} />
    </div>
  );
}

function Shown({ result }: { readonly result: SearchResult }) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  switch (result.kind) {
    case 'number':
      return <Line icon={Hash} title={t('search.callNumber', { number: show(result.number) })} />;
    case 'colleague':
      return <ColleagueLine colleague={result.colleague} />;
    case 'contact':
      return <Line icon={ContactPicture} title={result.contact.name} detail={show(result.number)} />;
    case 'command':
      return <Line icon={result.command.icon} title={result.command.title} detail={result.command.within} />;
  }
}

function ColleagueLine({ colleague: { name, extension, kind } }: { readonly colleague: Colleague }) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const lamp = useLamp(extension);
  return (
    <>
      <Line icon={User} title={name} detail={show(extension)} />
      {kind === 'employee' && <Lamp {...lampLooks[lamp.state]} word={lampText(t, lamp, show)} />}
    </>
  );
}

interface LineProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail?: string | undefined;
}

function Line({ icon, title, detail }: LineProps) {
  return (
    <>
      <Icon of={icon} size={18} className={styles.picture} />
      <span className={styles.title}>{title}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </>
  );
}
