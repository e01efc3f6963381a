import type { WebSocket } from 'ws';
import type { AdministrationParts } from '../../administration/administration-parts.ts';
import type { Identity } from '../../auth/identity.ts';
import type { SessionService } from '../../auth/session-service.ts';
import { type CompanyEvent, EVENTS_CLOSED } from '../../contract/company-event.ts';
import { visibleEvent } from './visible-event.ts';

/** A client that reads so slowly that this much waits for it starts anew instead. */
const MOST_WAITING_BYTES = 1024 * 1024;

export interface EventClientParts {
  readonly sessions: Pick<SessionService, 'isOpen'>;
  readonly administration: Pick<AdministrationParts, 'companies' | 'events' | 'sessionEndings'>;
  readonly heartbeat: number;
}

/**
 * Tells one signed-in client what happens in its company, as long as its session is open. Ends by itself: with the
 * session, with the employee, when the client is slow, silent or gone.
 */
export const serveEvents = (socket: WebSocket, identity: Identity, parts: EventClientParts): void => {
  const { companies, events, sessionEndings } = parts.administration;
  const company = identity.company.settings.id;
  const { id } = identity.employee;
  // As he is now: a role that was taken away shows nothing from the next event on.
  const viewer = () => companies.find(company)?.settings.employees.find((employee) => employee.id === id);

  const tell = (message: object): void => {
    if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.close(EVENTS_CLOSED.slow);
    else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };

  const hear = (event: CompanyEvent): void => {
    const employee = viewer();
    const visible = employee && visibleEvent(employee, event);
    if (!employee) socket.close(EVENTS_CLOSED.notSignedIn);
    else if (visible) tell(visible);
  };

  const look = async (): Promise<void> => {
    const isOpen = await parts.sessions.isOpen(identity).catch(() => true);
    if (!isOpen || !viewer()) socket.close(EVENTS_CLOSED.notSignedIn);
  };

  let answered = true;
  const beat = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
    void look();
  }, parts.heartbeat);
  beat.unref();
  socket.on('pong', () => {
    answered = true;
  });

  const stops = [events.listen(company, hear), sessionEndings.listen(id, () => void look())];
  socket.once('close', () => {
    clearInterval(beat);
    for (const stop of stops) stop();
  });
  tell({ type: 'ready' });
  // A session that ended while the client signed in.
  void look();
};
