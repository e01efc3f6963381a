export type SectionId =
  | 'phone'
  | 'colleagues'
  | 'contacts'
  | 'history'
  | 'voicemail'
  | 'statistics'
  | 'settings';
