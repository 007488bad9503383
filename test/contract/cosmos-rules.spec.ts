// The front refuses what the product must never ask of Cosmos.
import assert from "node:assert/strict";
import { refusalOf } from "./cosmos-rules.ts";

const path = "/dbs/d/colls/c/docs";
const asked = (method: string, headers: Readonly<Record<string, string>>, body = "", at = path) =>
  refusalOf({ method, path: at, headers, body });
const query = (text: string, value: string) =>
  asked(
    "POST",
    { "x-ms-documentdb-isquery": "true", "x-ms-documentdb-partitionkey": '["p"]' },
    JSON.stringify({ query: text, parameters: [{ name: "@pk", value }] }),
  );

describe("the rules for Cosmos", () => {
  it("let pass what every server answers alike", () => {
    assert.equal(asked("POST", {}), undefined);
    assert.equal(asked("GET", {}, "", `${path}/a`), undefined);
    assert.equal(asked("PUT", { "if-match": '"1"' }, "", `${path}/a`), undefined);
    assert.equal(query("SELECT * FROM c WHERE c.pk = @pk ORDER BY c.id", "p"), undefined);
  });

  it("refuse a query that does not name its partition in both places", () => {
    assert.match(query("SELECT * FROM c WHERE c.id = @id", "p") ?? "", /without its partition/);
    assert.match(query("SELECT * FROM c WHERE c.pk = @pk", "q") ?? "", /another partition/);
  });

  it("refuse what overwrites blindly", () => {
    assert.match(asked("POST", { "x-ms-documentdb-is-upsert": "True" }) ?? "", /upsert/);
    assert.match(asked("PUT", {}, "", `${path}/a`) ?? "", /blind PUT/);
    assert.match(asked("PUT", { "if-match": "*" }, "", `${path}/a`) ?? "", /blind PUT/);
    assert.match(asked("DELETE", {}, "", `${path}/a`) ?? "", /blind DELETE/);
  });

  it("refuse batches, change feeds, If-None-Match, patches and lists without a query", () => {
    assert.match(asked("POST", { "x-ms-cosmos-is-batch-request": "True" }) ?? "", /batch/);
    assert.match(asked("GET", { "a-im": "Incremental feed" }) ?? "", /change feed/);
    assert.match(asked("GET", { "if-none-match": "1" }, "", `${path}/a`) ?? "", /If-None-Match/);
    assert.match(asked("PATCH", { "if-match": "1" }, "", `${path}/a`) ?? "", /patch/);
    assert.match(asked("GET", {}) ?? "", /list without a query/);
  });
});
