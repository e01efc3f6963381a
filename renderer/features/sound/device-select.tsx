import { useTranslation } from 'react-i18next';
import type { ChosenDevice } from '../../../preload/contract/sound-preferences.ts';
import type { AudioDevice } from '../../phone/sound/audio-device.ts';
import { Select } from '../../ui/select.tsx';

export interface DeviceSelectProps {
  readonly label: string;
  readonly chosen: ChosenDevice | null;
  /** What is used for the choice: another id, if it was found again by its name. */
  readonly inUse: AudioDevice | undefined;
  readonly devices: readonly AudioDevice[];
  readonly onChange: (chosen: ChosenDevice | null) => void;
}

const SYSTEM = '';

/** Which device: the system's default, one that is plugged in, or the chosen one although it is not. */
export function DeviceSelect({ label, chosen, inUse, devices, onChange }: DeviceSelectProps) {
  const { t } = useTranslation();
  const isMissing = chosen !== null && inUse === undefined;
  const options = [
    { id: SYSTEM, label: t('sound.device.system') },
    ...devices.map(({ id, name }) => ({ id, label: name || t('sound.device.unnamed') })),
    ...(isMissing ? [{ id: chosen.id, label: t('sound.device.missing', { name: chosen.name }) }] : []),
  ];
  const choose = (id: string) => {
    const device = devices.find((candidate) => candidate.id === id);
    if (device) onChange({ id, name: device.name });
    else if (id === SYSTEM) onChange(null);
  };
  return (
    <Select label={label} value={inUse?.id ?? chosen?.id ?? SYSTEM} options={options} onChange={choose} />
  );
}
