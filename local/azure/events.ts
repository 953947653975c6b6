import { readDuration } from './autoscale/duration.ts';
import { reach } from './deadline.ts';
import { objectOf, textOf, type Json } from './json.ts';
import type { Instance } from './providers/instances.ts';
import type { Resource } from './state.ts';
import type { World } from './world.ts';

interface Event {
  id: string;
  instance: Instance;
  /** Milliseconds of Azure's clock. */
  notBefore: number;
  approved: boolean;
  started: boolean;
}

/** What is about to happen to a scale set's instances: all of them are told of each. */
interface Agenda {
  events: Event[];
  incarnation: number;
  shown: string;
  /** Wakes who waits for an approval. */
  wake: AbortController;
}

const agendas = new WeakMap<Resource, Agenda>();

function agendaOf(set: Resource): Agenda {
  const agenda = agendas.get(set) ?? { events: [], incarnation: 1, shown: '[]', wake: new AbortController() };
  agendas.set(set, agenda);
  return agenda;
}

/** Seconds of notice that an instance gets before it is deleted; undefined where its model asks for none. */
function noticeOf(instance: Instance): number | undefined {
  const { enable, notBeforeTimeout } = objectOf(objectOf(instance.profile['scheduledEventsProfile'])['terminateNotificationProfile']);
  return enable === true ? (readDuration(textOf(notBeforeTimeout)) ?? 300) : undefined;
}

/**
 * Gives notice to instances that are to be deleted, where their model asks for it, and waits as Azure does: until NotBefore, or
 * until the events of all the set's instances under notice are approved ("Terminate notification for scale set instances").
 */
export async function giveNotice(set: Resource, gone: readonly Instance[], world: World): Promise<void> {
  const agenda = agendaOf(set);
  const now = world.clock.now();
  const own = gone.flatMap((instance): Event[] => {
    const seconds = noticeOf(instance);
    return seconds === undefined || !instance.booted ? [] : [{ id: world.random.guid().toUpperCase(), instance, notBefore: now + seconds * 1000, approved: false, started: false }];
  });
  agenda.events.push(...own);
  const pending = (): Event[] => agenda.events.filter((event) => !event.started && !event.approved && world.clock.now() < event.notBefore);
  const isOver = (event: Event): boolean => world.clock.now() >= event.notBefore || pending().length === 0;
  while (!own.every(isOver)) {
    const next = Math.min(...pending().map((event) => event.notBefore));
    await reach(world.clock, next, agenda.wake.signal);
  }
  for (const event of own) event.started = true;
}

/** Takes the events of instances that are gone off the list. */
export function endNotice(set: Resource, gone: readonly Instance[]): void {
  const agenda = agendaOf(set);
  agenda.events = agenda.events.filter((event) => !gone.includes(event.instance));
}

/** The scheduled events document. `version` is the metadata service's api-version: older ones know fewer fields, and no Terminate. */
export function showEvents(set: Resource, version: string): Json {
  const agenda = agendaOf(set);
  const events = (version < '2019-01-01' ? [] : agenda.events).map((event) => ({
    EventId: event.id,
    EventStatus: event.started ? 'Started' : 'Scheduled',
    EventType: 'Terminate',
    ResourceType: 'VirtualMachine',
    Resources: [`${set.name}_${event.instance.instanceId}`],
    NotBefore: event.started ? '' : new Date(event.notBefore).toUTCString(),
    ...(version < '2019-04-01' ? {} : { Description: '' }),
    ...(version < '2019-08-01' ? {} : { EventSource: 'User' }),
    ...(version < '2020-07-01' ? {} : { DurationInSeconds: -1 }),
  }));
  const shown = JSON.stringify(agenda.events.map(({ id, started }) => [id, started]));
  if (shown !== agenda.shown) Object.assign(agenda, { shown, incarnation: agenda.incarnation + 1 });
  return { DocumentIncarnation: agenda.incarnation, Events: events };
}

/** Approves events (`{"StartRequests": [{"EventId": ...}]}`); false for a body that is none, or an event that is not there. */
export function approveEvents(set: Resource, body: Json): boolean {
  const requests = body['StartRequests'];
  if (!Array.isArray(requests) || requests.length === 0) return false;
  const agenda = agendaOf(set);
  const ids = requests.map((one) => textOf(objectOf(one)['EventId']).toLowerCase());
  const chosen = ids.map((id) => agenda.events.find((event) => event.id.toLowerCase() === id));
  if (chosen.includes(undefined)) return false;
  for (const event of chosen) if (event !== undefined) event.approved = true;
  const { wake } = agenda;
  agenda.wake = new AbortController();
  wake.abort();
  return true;
}
