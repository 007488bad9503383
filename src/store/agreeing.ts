// Ties the schema of a stored document to the domain type that it stores: when one changes without the other, the compiler says so.
import type { z } from "zod";

/** The type without readonly and optional marks, which say nothing about what is stored. */
type Shape<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? Shape<Element>[]
    : { -readonly [Key in keyof T]-?: Shape<T[Key]> };

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? unknown : never;

/** Accepts a schema that has exactly the fields of the type. */
export function agreeing<T>() {
  return <Schema extends z.ZodType<T>>(schema: Schema & Same<Shape<z.infer<Schema>>, Shape<T>>): z.ZodType<T> => schema;
}
