import type { VersionedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import type { UsedEditor } from '../../../api/use-editor.ts';

/** What each part of the employee's page is given. */
export interface SectionParts {
  readonly employee: VersionedEmployee;
  readonly editor: UsedEditor<VersionedEmployee>;
  /** The administrator edits himself. */
  readonly isOwn: boolean;
}
