// Makes a nudge's message from what is stored at that very moment; nothing when there is nothing left to say.
import { leftIn } from "../domain/completeness.ts";
import { dueNudges } from "../domain/due-nudges.ts";
import { type NudgeItem, nudgeId, type PlannedNudge } from "../domain/nudge.ts";
import type { NudgeRound, NudgeSituation, NudgeSubject } from "../domain/nudge-situation.ts";
import type { Period } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { layOut } from "./desk.ts";
import type { NudgedReport, NudgeMessage } from "./nudge-messenger.ts";
import type { Ports, Versioned } from "./ports.ts";
import { headingOf } from "./views.ts";

/** Reads the person, their reports and their colleagues again and asks the plan again. */
export async function composeNudge(
  ports: Ports,
  situation: NudgeSituation,
  planned: PlannedNudge,
): Promise<NudgeMessage | undefined> {
  const person = await ports.people.get(planned.personId);
  if (person === undefined) return undefined;
  const rounds = await Promise.all(planned.items.map((item) => freshRound(ports, item)));
  const fresh: NudgeSituation = {
    ...situation,
    rounds: rounds.flatMap((round) => round ?? []),
    coordinators: situation.coordinators.map((other) => (other.id === person.value.id ? person.value : other)),
    earlier: situation.earlier.filter(({ personId }) => personId === planned.personId),
  };
  const due = dueNudges(fresh, ports.clock.now()).nudges.find(({ personId }) => personId === planned.personId);
  return due === undefined || due.day !== planned.day ? undefined : messageOf(ports, person, fresh.rounds, due);
}

/** A report of the plan as it is now; undefined when its period or organisation is gone. */
async function freshRound(ports: Ports, item: NudgeItem): Promise<NudgeRound | undefined> {
  const [period, organisation, report, people, pause] = await Promise.all([
    ports.periods.newest(item.periodId),
    ports.organisations.get(item.organisationId),
    ports.reports.get(item),
    ports.people.answeringFor(item.organisationId),
    ports.nudges.pauseOf(item.periodId),
  ]);
  if (period === undefined || organisation === undefined) return undefined;
  const subject: NudgeSubject = {
    organisation: organisation.value,
    report: report?.value,
    people: people.map(({ value }) => value),
  };
  const policy = ports.nudgeRules.policyFor(item.periodId);
  const isPaused = pause?.value.isPaused ?? false;
  return { period: period.value, policy, isPaused, subjects: [subject] };
}

function messageOf(
  ports: Ports,
  person: Versioned<Person>,
  rounds: readonly NudgeRound[],
  due: PlannedNudge,
): NudgeMessage | undefined {
  const reports = due.items.flatMap((item) => {
    const round = rounds.find(
      ({ period, subjects }) => period.id === item.periodId && subjects[0]?.organisation.id === item.organisationId,
    );
    return round === undefined ? [] : nudgedReport(ports, person, round.period, round.subjects, item);
  });
  const own = reports.filter(({ item }) => item.as !== "coordinator");
  const late = reports.filter(({ item }) => item.as === "coordinator");
  return reports.length === 0 ? undefined : { id: nudgeId(due), today: due.day, own, late };
}

function nudgedReport(
  ports: Ports,
  person: Versioned<Person>,
  period: Period,
  subjects: readonly NudgeSubject[],
  item: NudgeItem,
): readonly NudgedReport[] {
  return subjects.flatMap(({ organisation, report }) => {
    const desk = layOut(ports, person, organisation, period, report && { value: report });
    if (desk.kind !== "desk") return [];
    return [{ item, heading: headingOf(desk), remaining: leftIn(desk.report.value, desk.questions).length }];
  });
}
