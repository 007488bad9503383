// The error that nobody expects carries a code, a remedy and its cause.
import assert from "node:assert/strict";
import { AppError, codeOf } from "../../src/domain/app-error.ts";

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

describe("the code of a fault", () => {
  it("is ours or a library's, and never its message", () => {
    assert.equal(codeOf(new AppError("store.busy", "text")), "store.busy");
    assert.equal(codeOf(Object.assign(new Error("text"), { code: "ECONNRESET" })), "ECONNRESET");
    assert.equal(codeOf(new Error("text")), "unexpected");
    assert.equal(codeOf("text"), "unexpected");
  });
});
