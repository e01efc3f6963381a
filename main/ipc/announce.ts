import type { WebContents } from 'electron';
import {
  type AnnouncementName,
  type AnnouncementPayload,
  announcements,
} from '../../preload/contract/channels.ts';
import { pageOf } from '../pages/page-address.ts';

/** Tells something to every one of `targets` whose page may hear it. Throws when the payload breaks the contract. */
export function announce<Name extends AnnouncementName>(
  targets: Iterable<WebContents>,
  name: Name,
  payload: AnnouncementPayload<Name>,
): void {
  const { pages, payload: schema } = announcements[name];
  const checked = schema.parse(payload);
  for (const target of targets) {
    const page = target.isDestroyed() ? undefined : pageOf(target.getURL());
    if (page && pages.includes(page)) target.send(name, checked);
  }
}
