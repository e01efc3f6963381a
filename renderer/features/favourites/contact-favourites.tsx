import { Star, StarOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../preload/contract/contacts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { FavouriteButton } from './favourite-button.tsx';
import { useFavourites } from './use-favourites.ts';

/** The star beside a contact; with several numbers it asks which of them. */
export function ContactFavourites({ contact: { name, numbers } }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { has, toggle, isFull } = useFavourites();
  const [first, ...more] = numbers;
  if (!first || !toggle) return null;
  if (more.length === 0) return <FavouriteButton party={{ name, number: first.number }} />;
  const offered = numbers.filter(({ number }) => has(number) || !isFull);
  if (offered.length === 0) return null;
  const actions = offered.map(({ kind, number }) => ({
    id: number,
    label: t(has(number) ? 'favourites.removeNumber' : 'favourites.addNumber', {
      number: `${show(number)} · ${t(`contacts.kinds.${kind}`)}`,
    }),
    icon: has(number) ? StarOff : Star,
    run: () => toggle({ name, number }),
  }));
  const title = t('favourites.ofContact', { name });
  return (
    <Menu label={title} groups={[{ id: 'numbers', title, actions }]}>
      <IconButton icon={Star} label={title} />
    </Menu>
  );
}
