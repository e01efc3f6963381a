import { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { type UsedEditor, useEditor } from '../../api/use-editor.ts';

/** One department, each change of which applies at once. */
export function useDepartmentEditor(id: string): UsedEditor<VersionedDepartment> {
  const path = `/v1/departments/${id}` as const;
  return useEditor<VersionedDepartment>({
    key: `department ${id}`,
    parts: ({ api }) => ({
      load: () => api.get(path, VersionedDepartment),
      send: (body, etag) =>
        api.send('PATCH', path, VersionedDepartment, { body, ...(etag !== undefined && { ifMatch: etag }) }),
    }),
    changesWith: (news) => news.type === 'department-changed' && news.id === id,
  });
}
