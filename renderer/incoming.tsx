import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { IncomingPage } from './features/incoming/incoming-page.tsx';
import { NumberReadingProvider } from './features/numbers/number-reading-provider.tsx';
import { startTranslations } from './i18n/start-translations.ts';
import { pageRoot } from './ui/page-root.ts';

const { communicator } = window;
const [calls, preferences] = await Promise.all([
  communicator.incoming.current(),
  communicator.preferences.get(),
]);
await startTranslations(preferences.language);
createRoot(pageRoot()).render(
  <NumberReadingProvider>
    <IncomingPage communicator={communicator} calls={calls} preferences={preferences} />
  </NumberReadingProvider>,
);
