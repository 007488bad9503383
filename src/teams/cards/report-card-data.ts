// The data of the cards about whole reports; names agree with the templates in cards/.
import type { Words } from "../words/sv.ts";
import type { Common } from "./card-parts.ts";

type Buttons = Words["button"];

export interface ReportCardData {
  readonly overview: Common & {
    readonly report: string;
    readonly title: string;
    readonly heading: string;
    readonly progress: string;
    /** What the coordinator said of the whole. */
    readonly asked: string;
    readonly changed: string;
    readonly rows: readonly OverviewRow[];
    readonly summaryLine: string;
    readonly drafts: string;
    readonly lawful: string;
    readonly reviewed: number;
    readonly canSubmit: boolean;
    readonly canContinue: boolean;
    readonly canReview: boolean;
    readonly canGetForm: boolean;
    readonly form: string;
    readonly button: Buttons;
  };
  readonly greeting: Common & {
    readonly title: string;
    readonly intro: string;
    readonly reports: readonly GreetingReport[];
  };
}

export interface OverviewRow {
  readonly report: string;
  readonly question: string;
  /** The focus area's title on its first row; empty on the others. */
  readonly area: string;
  readonly text: string;
  readonly state: string;
  readonly color: "Default" | "Attention";
  readonly excerpt: string;
  /** What the coordinator asks to have completed. */
  readonly asked: string;
  readonly canOpen: boolean;
  readonly button: string;
  readonly tooltip: string;
}

export interface GreetingReport {
  readonly report: string;
  readonly organisation: string;
  /** The organisation's name for tooltips, which render no Markdown. */
  readonly plainName: string;
  readonly period: string;
  readonly progress: string;
  readonly asked: string;
  readonly due: string;
  readonly dueWeight: "Default" | "Bolder";
  readonly isOpen: boolean;
  readonly continue: string;
  readonly overview: string;
  readonly preview: string;
  readonly form: string;
  readonly latest: string;
}
