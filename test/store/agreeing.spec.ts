// Schemas and domain types can't drift apart: the compiler refuses, and these lines would not compile if it didn't.
import assert from "node:assert/strict";
import { z } from "zod";
import { agreeing } from "../../src/store/agreeing.ts";

interface Thing {
  readonly id: string;
  readonly parts: readonly { readonly note?: string | undefined }[];
}

const part = z.strictObject({ note: z.string().optional() });

describe("schemas that agree with the domain", () => {
  it("are accepted when they have the same fields, whatever is readonly or optional", () => {
    const schema = agreeing<Thing>()(z.strictObject({ id: z.string(), parts: z.array(part) }));
    assert.deepEqual(schema.parse({ id: "a", parts: [{}] }), { id: "a", parts: [{}] });
  });

  it("are refused by the compiler when a field is missing, too many or of another type", () => {
    // @ts-expect-error: the optional note would be lost
    agreeing<Thing>()(z.strictObject({ id: z.string(), parts: z.array(z.strictObject({})) }));
    // @ts-expect-error: nobody knows the name
    agreeing<Thing>()(z.strictObject({ id: z.string(), parts: z.array(part), name: z.string() }));
    // @ts-expect-error: an id is a text
    agreeing<Thing>()(z.strictObject({ id: z.number(), parts: z.array(part) }));
  });
});
