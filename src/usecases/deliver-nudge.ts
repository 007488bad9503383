// Sends one nudge: claimed before, composed at the last moment, its outcome recorded, the older card put away.
import { mayBeTriedAgain, type Nudge, type NudgeOutcome, nudgeId, type PlannedNudge } from "../domain/nudge.ts";
import type { NudgeSituation } from "../domain/nudge-situation.ts";
import type { Addressee } from "../domain/person.ts";
import { composeNudge } from "./compose-nudge.ts";
import { markUnreachable } from "./mark-unreachable.ts";
import type { NudgeMessage, NudgeMessenger, SentNudge } from "./nudge-messenger.ts";
import type { Ports } from "./ports.ts";
import { reviseNudge } from "./revise-nudge.ts";

export type NudgePorts = Ports & { readonly nudgeMessenger: NudgeMessenger };

/** What became of it; "taken" when another process has it or had it, "notNeeded" when it was not even begun. */
export type NudgeEnd = NudgeOutcome["kind"] | "taken" | "notNeeded";

export async function deliverNudge(
  ports: NudgePorts,
  situation: NudgeSituation,
  planned: PlannedNudge,
): Promise<NudgeEnd> {
  const person = await ports.people.get(planned.personId);
  if (person?.value.chat === undefined) return "notNeeded";
  const { id, chat, language = ports.settings.defaultLanguage } = person.value;
  const recipient = { id, chat, language };
  const attempt = new Attempt(ports, situation, planned);
  const sent = await ports.nudgeMessenger.sendNudge(recipient, () => attempt.compose());
  if (attempt.state !== "claimed") return attempt.state;
  await settle(ports, { ...planned, items: attempt.items }, sent);
  if (sent.outcome.kind === "unreachable") await markUnreachable(ports, person, sent.outcome.reason);
  if (sent.outcome.kind === "sent") await retireOlder(ports, situation.earlier, recipient, planned);
  return sent.outcome.kind;
}

/** Composes before every try, and claims before the first: as late as can be, so that a crash leaves few claims. */
class Attempt {
  readonly #ports: NudgePorts;
  readonly #situation: NudgeSituation;
  readonly #planned: PlannedNudge;
  state: "notNeeded" | "taken" | "claimed" = "notNeeded";
  items: PlannedNudge["items"];

  constructor(ports: NudgePorts, situation: NudgeSituation, planned: PlannedNudge) {
    this.#ports = ports;
    this.#situation = situation;
    this.#planned = planned;
    this.items = planned.items;
  }

  async compose(): Promise<NudgeMessage | undefined> {
    const message = await composeNudge(this.#ports, this.#situation, this.#planned);
    if (message === undefined) return undefined;
    this.items = [...message.own, ...message.late].map(({ item }) => item);
    if (this.state !== "claimed") {
      const isClaimed = await claim(this.#ports, { ...this.#planned, items: this.items });
      this.state = isClaimed ? "claimed" : "taken";
    }
    return this.state === "claimed" ? message : undefined;
  }
}

/** False when someone else has claimed it, unless the channel has surely refused it since. */
async function claim(ports: NudgePorts, planned: PlannedNudge): Promise<boolean> {
  const stored = await ports.nudges.get(planned);
  if (stored !== undefined && !mayBeTriedAgain(stored.value)) return false;
  const attempts = (stored?.value.attempts ?? 0) + 1;
  const value: Nudge = { ...planned, claimedAt: ports.clock.now(), attempts, isUsed: false };
  return (await ports.nudges.save({ ...stored, value })) !== undefined;
}

async function settle(ports: NudgePorts, planned: PlannedNudge, { outcome, cardId }: SentNudge): Promise<void> {
  const settledAt = ports.clock.now();
  await reviseNudge(ports, planned, (nudge) => ({ ...nudge, items: planned.items, outcome, settledAt, cardId }));
  const reason = "reason" in outcome ? outcome.reason : undefined;
  ports.journal.note("nudge.settled", { nudge: nudgeId(planned), outcome: outcome.kind, reason });
}

/** Only the one before: those before it were put away when it came. A card that has become a question is left alone. */
async function retireOlder(
  ports: NudgePorts,
  earlier: readonly Nudge[],
  person: Addressee,
  { day }: PlannedNudge,
): Promise<void> {
  const older = earlier
    .filter((nudge) => nudge.personId === person.id && nudge.day < day && nudge.cardId !== undefined)
    .reduce<Nudge | undefined>((latest, nudge) => (latest && latest.day > nudge.day ? latest : nudge), undefined);
  const current = older && (await ports.nudges.get(older))?.value;
  if (current?.cardId === undefined || current.isUsed) return;
  const { kind } = await ports.nudgeMessenger.retireNudge(person, current.cardId);
  if (kind !== "sent") ports.journal.note("nudge.older", { nudge: nudgeId(current), outcome: kind });
}
