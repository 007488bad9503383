// The error that nobody expects carries a code, a remedy and its cause.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";

describe("an error that nobody expects", () => {
  it("carries its code, what to do and what caused it", () => {
    const cause = new Error("disk");
    const error = new AppError("store.full", "Free disk space.", { cause });
    assert.equal(error.code, "store.full");
    assert.equal(error.message, "Free disk space.");
    assert.equal(error.name, "AppError");
    assert.equal(error.cause, cause);
    assert.ok(error instanceof Error);
  });
});
