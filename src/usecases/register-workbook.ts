// Makes the workbook of the register as it is stored now.
import { listed } from "./plan-register.ts";
import type { Ports } from "./ports.ts";

export async function registerWorkbook(
  ports: Pick<Ports, "organisations" | "people" | "questionnaires" | "spreadsheets">,
): Promise<Uint8Array> {
  const [organisations, people] = await Promise.all([ports.organisations.all(), ports.people.all()]);
  const register = { organisations: organisations.map(({ value }) => value), people: listed(people) };
  return ports.spreadsheets.register(register, ports.questionnaires.types());
}
