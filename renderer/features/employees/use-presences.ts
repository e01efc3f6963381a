import { useEffect, useState } from 'react';
import { ExtensionPresences } from '../../../pbx/contract/extension-presence.ts';
import { usePbx } from '../../api/pbx-access.ts';
import type { Lamp } from '../../phone/lamps/lamp.ts';

/** By the id of the employee; who is not in it is not known. */
export type Presences = ReadonlyMap<string, Lamp>;

const nobody: Presences = new Map();

/** What every telephone of the company does now, also of those who have just been added. */
export function usePresences(): Presences {
  const { api, events } = usePbx();
  const [presences, setPresences] = useState(nobody);
  useEffect(() => {
    let isOver = false;
    let fresh = new Map<string, Lamp>();
    let frame = 0;
    const show = () => {
      frame = 0;
      const told = fresh;
      fresh = new Map();
      setPresences((known) => new Map([...known, ...told]));
    };
    const read = async () => {
      const result = await api.get('/v1/extension-states', ExtensionPresences);
      if (isOver || !result.ok) return;
      setPresences(new Map(result.value.map((one) => [one.employee, one])));
    };
    const forget = events.listen((news) => {
      if (news.type === 'ready') void read();
      if (news.type === 'lost') setPresences(nobody);
      if (news.type !== 'extension-state') return;
      fresh.set(news.presence.employee, news.presence);
      frame ||= requestAnimationFrame(show);
    });
    void read();
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
      forget();
    };
  }, [api, events]);
  return presences;
}
