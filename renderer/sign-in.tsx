import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { SignInPage } from './features/sign-in/sign-in-page.tsx';
import { PageLanguage } from './i18n/page-language.tsx';
import { startTranslations } from './i18n/start-translations.ts';
import { pageRoot } from './ui/page-root.ts';

const { communicator } = window;
const [memory, preferences, info] = await Promise.all([
  communicator.signIn.memory(),
  communicator.preferences.get(),
  communicator.app.info(),
]);
await startTranslations(preferences.language);
createRoot(pageRoot()).render(
  <PageLanguage>
    <SignInPage
      communicator={communicator}
      memory={memory}
      preferences={preferences}
      version={info.version}
    />
  </PageLanguage>,
);
