// What was left out of a text that had more formatting than answers can have.

/** Each stands for something that was replaced by readable text, or dropped. */
export type Simplification =
  | "code"
  | "colour"
  | "deepList"
  | "heading"
  | "link"
  | "picture"
  | "quote"
  | "strikethrough"
  | "table"
  | "underline";
