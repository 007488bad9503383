// The city's report made in a thread of its own.
import assert from "node:assert/strict";
import { createCityCompiler } from "../../src/document/city-compiler.ts";
import { makeCityDocument } from "../../src/document/make-city-document.ts";
import { AppError } from "../../src/domain/app-error.ts";
import type { CityReport } from "../../src/domain/city-report.ts";
import { inventedCityReport } from "./invented-city.ts";

describe("the city's compiler", function () {
  this.timeout(60_000);

  it("makes the same bytes in its thread as here, several at a time, and again after it has rested", async () => {
    const compiler = createCityCompiler(0);
    const [small, large] = [inventedCityReport(2), inventedCityReport(5, 1)];
    const expected = [await makeCityDocument(small), await makeCityDocument(large)];
    const made = await Promise.all([compiler.compile(small), compiler.compile(large)]);
    assert.deepEqual(
      made.map(({ bytes, sha256 }) => [Buffer.from(bytes).toString("base64"), sha256]),
      expected.map(({ bytes, sha256 }) => [Buffer.from(bytes).toString("base64"), sha256]),
    );
    assert.equal((await compiler.compile(small)).sha256, expected[0]?.sha256);
  });

  it("names the period, and not the text, when it can't be made, and makes the next one", async () => {
    const compiler = createCityCompiler();
    const broken = { ...inventedCityReport(1), areas: undefined as unknown as CityReport["areas"] };
    await assert.rejects(compiler.compile(broken), (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, "document.failed");
      assert.equal(error.message, "The city's report of 2026-T1 could not be made (TypeError)");
      return true;
    });
    assert.ok((await compiler.compile(inventedCityReport(1))).bytes.length > 0);
  });
});
