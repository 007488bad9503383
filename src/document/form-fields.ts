// Follows Word's fields, which may span runs and paragraphs: their results are text, their codes are not.

import { safeLink } from "../domain/safe-link.ts";
import { FormRefused } from "./form-refused.ts";

const deepest = 50;
const longestCode = 4_000;

interface Field {
  readonly code: string;
  readonly stage: "code" | "result";
}

export interface Fields {
  take(fieldCharType: string | undefined): void;
  takeCode(text: string): void;
  /** Whether text that comes now is shown; tables of contents are not part of any answer. */
  readonly hidden: boolean;
  /** The address of the link that text is now in. */
  readonly link: string | undefined;
}

export function createFields(): Fields {
  const open: Field[] = [];
  const change = (more: (field: Field) => Field) => {
    const last = open.pop();
    if (last !== undefined) open.push(more(last));
  };
  return {
    take: (type) => {
      if (open.length > deepest) throw new FormRefused({ kind: "tooMuchInside" });
      if (type === "begin") open.push({ code: "", stage: "code" });
      if (type === "separate") change((field) => ({ ...field, stage: "result" }));
      if (type === "end") open.pop();
    },
    takeCode: (text) => change((field) => ({ ...field, code: (field.code + text).slice(0, longestCode) })),
    get hidden() {
      return open.some(({ code, stage }) => stage === "code" || /^\s*TOC\b/.test(code));
    },
    get link() {
      return open.map(({ code }) => linkOfCode(code)).findLast((link) => link !== undefined);
    },
  };
}

/** The address in a code such as `HYPERLINK "https://example.se"`. */
export function linkOfCode(code: string): string | undefined {
  const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1];
  return address === undefined ? undefined : safeLink(address);
}
