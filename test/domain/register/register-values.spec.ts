// Phone numbers, days and channel links as they stand in spreadsheets.
import assert from "node:assert/strict";
import { readChannelLink, writeChannelLink } from "../../../src/domain/register/channel-link.ts";
import { readPhone, samePhone } from "../../../src/domain/register/phone.ts";
import { dayOfSerial, sheetDay } from "../../../src/domain/register/sheet-day.ts";
import { channelLink, tenantId } from "./invented-register.ts";

describe("a phone number in a spreadsheet", () => {
  it("gets back the zero or plus that Excel took", () => {
    const mended = {
      "846500401": "0846500401",
      "701234567": "0701234567",
      "46701234567": "+46701234567",
      "846500401.0": "0846500401",
      "8.46500401E8": "0846500401",
      "4,6846500401E+10": "+46846500401",
    };
    for (const [written, phone] of Object.entries(mended))
      assert.deepEqual(readPhone(written), { phone, repair: "repaired" });
  });

  it("is lost where Excel kept its first digits only", () => {
    assert.deepEqual(readPhone("4,67012E+11"), { phone: "", repair: "lost" });
  });

  it("is left as a person wrote it", () => {
    for (const phone of ["08-465 004 01", "+46 8 465 004 01", "0846500401", "50 800", "12345", "anknytning 12", ""]) {
      assert.deepEqual(readPhone(` ${phone}`), { phone });
    }
  });

  it("is the same number however it is written", () => {
    assert.ok(samePhone("08-465 004 01", "+46 (0)8 465 00 401"));
    assert.ok(samePhone("0046846500401", "0846500401"));
    assert.ok(!samePhone("08-465 004 01", "08-465 004 02"));
  });
});

describe("a day in a spreadsheet", () => {
  it("is read as Swedes and Excel write it", () => {
    for (const text of [
      "2026-06-30",
      "2026-06-30 00:00:00",
      "20260630",
      "30.6.2026",
      "30/6 2026",
      "46203",
      " 2026-06-30T00:00 ",
    ]) {
      assert.equal(sheetDay(text), "2026-06-30", text);
    }
    assert.equal(dayOfSerial(46203.75), "2026-06-30");
  });

  it("is none when it is no day that anybody meant", () => {
    for (const text of ["", "2026-02-30", "31.2.2026", "i juli", "12", "99999", "2026"])
      assert.equal(sheetDay(text), undefined, text);
  });
});

describe("a link to a channel", () => {
  it("says which channel of which tenant, and is written the same", () => {
    const channel = { id: "19:ekbacken@thread.tacv2", teamId: "g", tenantId };
    assert.deepEqual(readChannelLink(channelLink("ekbacken")), channel);
    assert.equal(writeChannelLink(channel), channelLink("ekbacken"));
  });

  it("is none from elsewhere", () => {
    const good = channelLink("x");
    const bad = [
      "",
      "Allmänt",
      good.replace("https", "http"),
      good.replace("teams.microsoft.com", "teams.example.com"),
      good.replace("19%3A", "19%"),
      good.replace(/tenantId=.*/, ""),
      good.replace("/l/channel/", "/l/team/"),
    ];
    for (const text of bad) assert.equal(readChannelLink(text), undefined, text);
  });
});
