// Forms as people fill them in: the bot's own, and any other copy of the questions.
import assert from "node:assert/strict";
import type { Answer, AnswerContent } from "../../src/domain/answer.ts";
import { moment } from "../../src/domain/moment.ts";
import { openReport, type ReportKey } from "../../src/domain/report.ts";
import { contentOf } from "../../src/usecases/report-content.ts";
import { madeDocx, paragraph, run } from "../document/made-docx.ts";
import { questionIds } from "./chapters.ts";
import { ekbacken, period, type RunningBot } from "./running-bot.ts";

export type Answers = Readonly<Record<string, string | AnswerContent>>;

async function emptyReport({ ports }: RunningBot, key: ReportKey) {
  const organisation = (await ports.organisations.get(key.organisationId))?.value ?? assert.fail("no organisation");
  const questionnaire = ports.questionnaires.meantFor(organisation, period.kind) ?? assert.fail("no questionnaire");
  return { organisation, questionnaire, report: openReport(organisation, period, questionnaire) };
}

/** The bot's own form, filled in. */
export async function ownForm(bot: RunningBot, answers: Answers, key: ReportKey = ekbacken): Promise<Uint8Array> {
  const { organisation, report } = await emptyReport(bot, key);
  const by = { personId: "someone", name: "Någon" };
  const filled = Object.entries(answers).map(([id, answer]): [string, Answer] => {
    const content = typeof answer === "string" ? ({ kind: "text", text: answer } as const) : answer;
    return [id, { content, revision: 1, by, at: moment("2026-05-06T07:00:00Z") }];
  });
  const content = await contentOf(bot.ports, { ...report, answers: Object.fromEntries(filled) }, organisation, period);
  return bot.ports.forms.make(content, bot.clock.today());
}

/** An older copy without tags: questions and answers, paragraph by paragraph; before them, what the copy says of itself. */
export async function plainCopy(
  bot: RunningBot,
  answers: Readonly<Record<string, readonly string[]>>,
  before: readonly string[] = [],
): Promise<Uint8Array> {
  const { questionnaire } = await emptyReport(bot, ekbacken);
  const questions = questionnaire.focusAreas.flatMap((area) => area.questions);
  const lines = questions.flatMap(({ id, text }) =>
    answers[id] === undefined ? [] : [run(text.sv.replaceAll("{år}", "2026")), ...answers[id].map(xmlOf)],
  );
  return madeDocx({ body: [...before.map(xmlOf), ...lines].map((line) => paragraph(line)).join("") });
}

function xmlOf(line: string): string {
  return line.startsWith("<") ? line : run(line);
}

/** Something to each question but the last, which is voluntary. */
export const eightAnswers: Readonly<Record<string, string>> = Object.fromEntries(
  questionIds.slice(0, 8).map((id) => [id, `Formulärets svar på ${id}.\n\nMed ett stycke till.`]),
);
