import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import type { UsedEditor } from '../../api/use-editor.ts';

/** What a group of the own settings is given. */
export interface OwnGroupEditing {
  readonly editor: UsedEditor<OwnProfile>;
  readonly me: OwnProfile;
}
