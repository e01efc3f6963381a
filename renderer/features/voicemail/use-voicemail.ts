import { usePbx } from '../../api/pbx-access.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';
import { readVoicemail, type VoicemailBox, withHeard } from './voicemail-box.ts';

export type Voicemail = UsedResource<VoicemailBox> & {
  readonly mark: (id: string, heard: boolean) => void;
};

/** One's own box, as it is at the PBX. What is marked shows at once, and as before should the PBX refuse. */
export function useVoicemail(): Voicemail {
  const { api } = usePbx();
  const box = useResource({
    key: 'voicemail',
    load: (pbx) => readVoicemail(pbx.api),
    changesWith: ({ type }) => type === 'voicemail' || type === 'messages',
  });
  return {
    ...box,
    mark(id, heard) {
      if (box.state === 'loaded') box.put(withHeard(box.value, id, heard));
      void api.tell('PATCH', `/v1/voicemail/${id}`, { body: { heard } }).then((result) => {
        if (!result.ok) void box.reload();
      });
    },
  };
}
