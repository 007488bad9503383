// A signed link opens one document until its time, and no other.
import assert from "node:assert/strict";
import { createSignedLinks } from "../../src/http/signed-links.ts";

const links = createSignedLinks("0123456789abcdef0123456789abcdef");
const other = createSignedLinks("fedcba9876543210fedcba9876543210");

describe("a signed link", () => {
  const token = links.sign("2026-T1.ekbacken/1/", 1_000);

  it("is good until its time, and gives its payload back", () => {
    assert.deepEqual(links.verify(token, 999), { kind: "good", payload: "2026-T1.ekbacken/1/" });
    assert.deepEqual(links.verify(token, 1_000), { kind: "good", payload: "2026-T1.ekbacken/1/" });
    assert.deepEqual(links.verify(links.sign("a:b:å", 5), 5), { kind: "good", payload: "a:b:å" });
  });

  it("is expired after", () => {
    assert.deepEqual(links.verify(token, 1_001), { kind: "expired" });
  });

  it("is bad when it was signed elsewhere, cut, changed or made up", () => {
    const [body = "", signature = ""] = token.split(".");
    const later = Buffer.from("9999999999999:2026-T1.ekbacken/1/").toString("base64url");
    const forged = [
      other.sign("2026-T1.ekbacken/1/", 1_000),
      `${later}.${signature}`,
      `${body}.`,
      body,
      `${body}.${signature.slice(1)}`,
      `${token}.x`,
      `${token}x`,
      "",
      ".",
    ];
    for (const candidate of forged) assert.deepEqual(links.verify(candidate, 0), { kind: "bad" }, candidate);
  });

  it("can be a part of an address as it is", () => {
    assert.match(token, /^[\w-]+\.[\w-]+$/);
  });
});
