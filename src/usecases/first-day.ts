// The first day that anything can have happened on: the beginning of the year in which the earliest period opens.
import { type Day, day } from "../domain/day.ts";
import type { Ports } from "./ports.ts";

export async function firstDayOf({ periods, clock }: Pick<Ports, "periods" | "clock">): Promise<Day> {
  const days = (await periods.all()).map(({ value }) => value.opensOn);
  const [earliest = clock.today()] = [...days, clock.today()].sort();
  return day(`${earliest.slice(0, 4)}-01-01`);
}
