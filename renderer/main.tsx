import { createRoot } from 'react-dom/client';
import { must } from '#shared/assert.ts';
import { createClient } from '#shared/contract/api.ts';
import { chooseCarrier } from './client/choose-carrier.ts';
import { createQueryClient, keepFresh } from './client/query-client.ts';
import { watchDesk } from './client/watch-desk.ts';
import { App } from './frame/app.tsx';
import { createDeskRouter } from './routes.tsx';
import { createTexts, speak } from './state/create-texts.ts';
import { createPreferences } from './state/preferences.tsx';

const { carrier, health } = watchDesk(chooseCarrier(window));
const queryClient = createQueryClient();
keepFresh(queryClient, carrier);
const preferences = createPreferences(localStorage);
const texts = createTexts();
await speak(texts, preferences.getState().locale);

createRoot(must(document.getElementById('screen-root'), 'index.html has the element')).render(
  <App
    link={{
      call: createClient(carrier.call),
      health,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      isDesktop: window.desk !== undefined,
    }}
    queryClient={queryClient}
    preferences={preferences}
    texts={texts}
    router={createDeskRouter()}
  />,
);
