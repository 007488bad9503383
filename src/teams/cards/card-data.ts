// The data that each card template binds; names agree with the templates in cards/.
import type { Words } from "../words/sv.ts";
import type { ActionData, Common } from "./card-parts.ts";
import type { DraftCardData } from "./draft-card-data.ts";
import type { EarlierAnswerData } from "./earlier-card-data.ts";
import type { FormCardData } from "./form-card-data.ts";
import type { NudgeCardData } from "./nudge-card-data.ts";
import type { PeriodCardData } from "./period-card-data.ts";
import { type RegisterCardData, registerCardNames } from "./register-card-data.ts";
import type { ReportCardData } from "./report-card-data.ts";
import type { ReturnedCardData } from "./returned-card-data.ts";
import type { RichTextBlockElement } from "./rich-text-blocks.ts";
import type { StatusCardData } from "./status-card-data.ts";

type Buttons = Words["button"];

interface Line {
  readonly text: string;
}

interface QuestionIds {
  readonly report: string;
  readonly question: string;
}

export interface CardData
  extends DraftCardData,
    NudgeCardData,
    FormCardData,
    PeriodCardData,
    ReportCardData,
    StatusCardData,
    ReturnedCardData,
    RegisterCardData {
  readonly question: Common &
    QuestionIds & {
      readonly heading: string;
      /** What the coordinator asks to have completed. */
      readonly asked: string;
      readonly area: string;
      readonly place: string;
      readonly text: string;
      readonly help: string;
      readonly error: string;
      readonly note: string;
      readonly notApplicable: string;
      readonly answerLabel: string;
      readonly placeholder: string;
      readonly value: string;
      readonly reasonLabel: string;
      readonly reasonNeeded: string;
      readonly reason: string;
      readonly allowNotApplicable: boolean;
      readonly askColleague: string;
      readonly number: number;
      readonly revision: number;
      readonly draft: number;
      readonly earlier: readonly EarlierAnswerData[];
      readonly button: Buttons;
    };
  readonly receipt: Common &
    QuestionIds & {
      readonly title: string;
      readonly text: string;
      readonly excerpt: string;
      /** " · 269 tecken" after the excerpt; empty for what has no length worth telling. */
      readonly length: string;
      readonly note: string;
      readonly edit: string;
      readonly tooltip: string;
      readonly canEdit: boolean;
    };
  readonly conflict: Common &
    QuestionIds & {
      readonly title: string;
      readonly explain: string;
      readonly text: string;
      readonly savedBy: string;
      readonly saved: readonly RichTextBlockElement[];
      readonly cut: string;
      readonly mineLabel: string;
      readonly mine: string;
      readonly isReason: boolean;
      readonly reasonNeeded: string;
      readonly revision: number;
      readonly draft: number;
      readonly button: Buttons;
    };
  readonly submitted: Common & {
    readonly report: string;
    readonly title: string;
    readonly facts: readonly { readonly title: string; readonly value: string }[];
    readonly next: string;
    readonly latest: string;
  };
  readonly notice: Common & {
    readonly title: string;
    readonly lines: readonly Line[];
    readonly actions: readonly ActionData[];
  };
  readonly status: Common & {
    readonly title: string;
    readonly rows: readonly { readonly organisation: string; readonly period: string; readonly state: string }[];
  };
  readonly help: Common & {
    readonly notice: string;
    readonly title: string;
    readonly commands: readonly { readonly command: string; readonly meaning: string }[];
    readonly writing: string;
    readonly actions: readonly ActionData[];
  };
  readonly document: Common & {
    readonly title: string;
    readonly lines: readonly Line[];
    readonly valid: string;
    readonly download: string;
    readonly name: string;
    readonly url: string;
  };
  readonly "ask-colleague": Common &
    QuestionIds & {
      readonly title: string;
      readonly explain: string;
      readonly text: string;
      readonly error: string;
      readonly emailLabel: string;
      readonly emailNeeded: string;
      readonly email: string;
      readonly noteLabel: string;
      readonly note: string;
      readonly send: string;
    };
  readonly referral: Common &
    QuestionIds & {
      readonly title: string;
      readonly place: string;
      readonly text: string;
      readonly help: string;
      readonly noteLabel: string;
      readonly note: string;
      readonly error: string;
      readonly thanks: string;
      readonly replyLabel: string;
      readonly placeholder: string;
      readonly value: string;
      readonly send: string;
    };
  readonly "colleague-reply": Common &
    QuestionIds & {
      readonly title: string;
      readonly text: string;
      readonly notice: string;
      readonly paragraphs: readonly RichTextBlockElement[];
      readonly cut: string;
      readonly replaces: string;
      readonly use: string;
      readonly edit: string;
      readonly colleague: string;
      readonly reply: number;
      readonly revision: number;
    };
  readonly "handed-back": Common & {
    readonly title: string;
    readonly message: string;
    readonly field: "text" | "reason";
    readonly label: string;
    readonly value: string;
    readonly reference: string;
    readonly actions: readonly ActionData[];
  };
}

export type CardName = keyof CardData;
export const cardNames = [
  "question",
  "receipt",
  "draft",
  "conflict",
  "overview",
  "greeting",
  "submitted",
  "notice",
  "status",
  "help",
  "document",
  "handed-back",
  "nudge",
  "reminders",
  "ask-colleague",
  "referral",
  "colleague-reply",
  "sent-form",
  ...registerCardNames,
  "sections",
  "dates-form",
  "period-status",
  "choose-return",
  "return-report",
  "returned",
] as const satisfies readonly CardName[];
