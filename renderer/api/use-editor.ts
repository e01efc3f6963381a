import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { PbxNews } from '../../preload/contract/pbx-api.ts';
import { createEditor, type Editor, type EditorParts, type EditorState } from './editor.ts';
import { type PbxAccess, usePbx } from './pbx-access.ts';

export interface EditorRequest<Value extends object> {
  /** Names what is edited: one key, one editor for all screens. */
  readonly key: string;
  readonly parts: (pbx: PbxAccess) => EditorParts<Value>;
  /** Which news tell of a change. After a lost connection it is read again in any case. */
  readonly changesWith: (news: PbxNews) => boolean;
}

export interface UsedEditor<Value extends object> extends Omit<Editor<Value>, 'store'> {
  readonly state: EditorState<Value>;
}

/** Something of the PBX that a screen edits. What could not be sent stays when the screen is left. */
export function useEditor<Value extends object>(request: EditorRequest<Value>): UsedEditor<Value> {
  const pbx = usePbx();
  const editor = editorOf(pbx, request);
  const state = useStore(editor.store);
  const { key } = request;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the functions.
  useEffect(() => {
    void editor.reload();
    return pbx.events.listen((news) => {
      if (news.type === 'ready' || request.changesWith(news)) void editor.reload();
    });
  }, [pbx, key]);
  const { store: _store, ...actions } = editor;
  return { state, ...actions };
}

function editorOf<Value extends object>(pbx: PbxAccess, { key, parts }: EditorRequest<Value>): Editor<Value> {
  const known = pbx.editors.get(key) as Editor<Value> | undefined;
  if (known) return known;
  const made = createEditor(parts(pbx));
  pbx.editors.set(key, made as unknown as Editor<object>);
  return made;
}
