// What a coordinator begins from: the periods that are open now, and the next one.
import { newestPeriodFirst, type Period, takesAnyReport } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { type PeriodStatus, statusOfPeriod } from "./period-status.ts";
import type { Ports } from "./ports.ts";

export interface CoordinatorHome {
  readonly kind: "home";
  /** With how far each has come. */
  readonly open: readonly Pick<PeriodStatus, "period" | "counts">[];
  readonly upcoming?: Period | undefined;
}

export async function coordinatorHome(ports: Ports, person: Person): Promise<CoordinatorHome | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const today = ports.clock.today();
  const periods = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  const open = periods.filter((period) => takesAnyReport({ ...period, completionsUntil: undefined }, today));
  return {
    kind: "home",
    open: await Promise.all(open.map((period) => statusOfPeriod(ports, period))),
    upcoming: periods.findLast((period) => period.opensOn > today),
  };
}
