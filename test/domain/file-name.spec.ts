// File names that every system can carry.
import assert from "node:assert/strict";
import fc from "fast-check";
import { archiveFileNameOf, cityFileNameOf, fileNameOf } from "../../src/domain/file-name.ts";
import { period } from "./invented-report.ts";

describe("the name of a document", () => {
  it("tells the organisation and the period", () => {
    assert.equal(
      fileNameOf("Ekbackens stadsdelsnämnd", period, 1),
      "uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx",
    );
  });

  it("tells drafts and later versions from the first version", () => {
    const nameOf = (version: number | "draft") => fileNameOf("Hamn AB", period, version);
    assert.match(nameOf("draft"), /-t1-2026-utkast\.docx$/);
    assert.match(nameOf(2), /-t1-2026-v2\.docx$/);
    assert.equal(new Set([nameOf("draft"), nameOf(1), nameOf(2), nameOf(12)]).size, 4);
  });

  it("of the city's report and archive tells the city and the period, and whether it is partial", () => {
    const nameOf = (version: number | undefined) => cityFileNameOf("Lövköpings stad", period, version);
    assert.equal(nameOf(1), "naringslivsrapport-lovkopings-stad-t1-2026.docx");
    assert.equal(nameOf(3), "naringslivsrapport-lovkopings-stad-t1-2026-v3.docx");
    assert.equal(nameOf(undefined), "naringslivsrapport-lovkopings-stad-t1-2026-delvis.docx");
    assert.equal(cityFileNameOf("", period, 1), "naringslivsrapport-t1-2026.docx");
    assert.equal(archiveFileNameOf("Lövköpings stad", period), "arkiv-naringsliv-lovkopings-stad-t1-2026.zip");
  });

  it("writes foreign letters without their accents", () => {
    assert.match(fileNameOf("Çelik Ñandú Ærø & Söner", period, 1), /-celik-nandu-aro-soner-t1-/);
  });

  it("has only letters, digits, single hyphens and one dot, whatever the organisation is called", () => {
    const allowed = /^[a-z0-9]+(-[a-z0-9]+)*\.docx$/;
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), (name) => {
        const fileName = fileNameOf(`x${name}`, period, 1);
        assert.match(fileName, allowed);
        assert.ok(fileName.length <= 120, fileName);
      }),
    );
    assert.match(fileNameOf(`${"a".repeat(59)} b`, period, 1), allowed);
  });

  it("stays a name when an organisation has no letter that can be written", () => {
    assert.equal(fileNameOf("日本", period, 1), "uppfoljningsrapport-naringsliv-t1-2026.docx");
  });
});
