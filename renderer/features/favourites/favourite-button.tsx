import { Star, StarOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallParty } from '../../phone/phone-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useFavourites } from './use-favourites.ts';

/** The star beside somebody: adds them to the favourites, or takes them out. Absent while neither is possible. */
export function FavouriteButton({ party }: { readonly party: CallParty }) {
  const { t } = useTranslation();
  const { has, toggle, isFull } = useFavourites();
  const isChosen = has(party.number);
  if (!toggle || party.number === '' || (isFull && !isChosen)) return null;
  return (
    <IconButton
      icon={isChosen ? StarOff : Star}
      label={t(isChosen ? 'favourites.remove' : 'favourites.add')}
      onPress={() => toggle(party)}
    />
  );
}
