import type { z } from 'zod';
import { VoicemailPage } from '../../../pbx/contract/voicemail-box.ts';
import type { ApiResult } from '../../api/api-result.ts';
import type { PbxApi } from '../../api/pbx-api.ts';

/** The whole box, newest first. Nobody keeps more than this for long; the rest appears as these are deleted. */
const MOST_MESSAGES = 1000;

export type VoicemailBox = z.infer<typeof VoicemailPage>;

/** Reads the box page after page. */
export async function readVoicemail(api: PbxApi): Promise<ApiResult<VoicemailBox>> {
  const first = await api.get('/v1/voicemail', VoicemailPage, { limit: 200 });
  if (!first.ok) return first;
  const messages = [...first.value.messages];
  let { next } = first.value;
  while (next !== null && messages.length < MOST_MESSAGES) {
    const page = await api.get('/v1/voicemail', VoicemailPage, { limit: 200, cursor: next });
    if (!page.ok) return page;
    messages.push(...page.value.messages);
    next = page.value.next;
  }
  return { ok: true, value: { ...first.value, messages, next } };
}

/** The box after a message was marked, before the PBX has said so. */
export function withHeard(box: VoicemailBox, id: string, heard: boolean): VoicemailBox {
  const messages = box.messages.map((message) => (message.id === id ? { ...message, heard } : message));
  const fresh = messages.filter((message) => !message.heard).length;
  return { ...box, messages, fresh, old: messages.length - fresh };
}

export function without(box: VoicemailBox, ids: ReadonlySet<string>): VoicemailBox {
  const messages = box.messages.filter(({ id }) => !ids.has(id));
  const fresh = messages.filter((message) => !message.heard).length;
  return { ...box, messages, fresh, old: messages.length - fresh };
}
