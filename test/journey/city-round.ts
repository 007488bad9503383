// A period that comes in, organisation by organisation, on the stored ports of a running bot.
import assert from "node:assert/strict";
import { selectQuestions } from "../../src/domain/questionnaire.ts";
import { contentRevisionOf } from "../../src/domain/report.ts";
import { saveAnswer } from "../../src/usecases/save-answer.ts";
import { setCityChannel } from "../../src/usecases/set-city-channel.ts";
import { submitReport as submit } from "../../src/usecases/submit-report.ts";
import { coordinators } from "./reminding.ts";
import { period, type RunningBot } from "./running-bot.ts";

export const cityChannelId = "19:stadsledningskontoret@thread.tacv2";

/** The coordinator of the journeys chooses it. */
export async function chooseCityChannel(bot: RunningBot): Promise<void> {
  const [eva] = await bot.ports.people.withObjectId(coordinators.COORDINATORS);
  assert.ok(eva);
  const channel = { id: cityChannelId, teamId: "19:team", serviceUrl: bot.connector.serviceUrl, tenantId: "t" };
  assert.deepEqual(await setCityChannel(bot.ports, eva.value, channel), { kind: "done" });
}

/** Answers everything that the organisation is asked, and submits. */
export async function submitReport({ ports }: RunningBot, organisationId: string, who: string): Promise<void> {
  const key = { periodId: period.id, organisationId };
  const person = (await ports.people.get(who)) ?? assert.fail(`nobody is ${who}`);
  const organisation = (await ports.organisations.get(organisationId))?.value ?? assert.fail(`no ${organisationId}`);
  const questionnaire = ports.questionnaires.meantFor(organisation, period.kind) ?? assert.fail("nothing is asked");
  for (const questionId of selectQuestions(questionnaire, organisation, period.kind)) {
    const content = { kind: "text", text: `${organisationId} svarar på ${questionId}.` } as const;
    await saveAnswer(ports, person, { key, questionId, content, basedOn: 0, draftRevision: 0 });
  }
  const report = (await ports.reports.get(key)) ?? assert.fail("nothing was saved");
  const outcome = await submit(ports, person, key, contentRevisionOf(report.value));
  assert.equal(outcome.kind, "submitted");
}
