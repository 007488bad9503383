// The latest submitted report is found where it may be shown, and nothing else is.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { type Asker, findLatestReport, type LatestQuery } from "../../src/usecases/find-latest-report.ts";
import { empty } from "../domain/invented-report.ts";
import { ekbacken, key, openSurroundings, parken, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, save, storedReport, submit } from "./people-at-work.ts";

const earlier = { ...period, id: "2025-VB", kind: "VB", year: 2025, opensOn: day("2026-01-01") } as const;
const channel: Asker = { kind: "channel", channelId: "19:ekbacken" };
const inChannel = (at: Surroundings, query: Partial<LatestQuery> = {}) =>
  findLatestReport(at.ports, channel, { organisation: "", ...query });
const forPerson = async (at: Surroundings, who: string, organisation = "") =>
  findLatestReport(at.ports, { kind: "person", person: (await at.who(who)).value }, { organisation });
const foundIn = (outcome: Awaited<ReturnType<typeof inChannel>>) =>
  outcome.kind === "found"
    ? outcome.announcements.map(
        ({ period: of, version, file }) => `${of.id} v${version} ${file.content.organisationId}`,
      )
    : outcome.kind;

async function submitIn(at: Surroundings, periodId: string, organisationId = "ekbacken"): Promise<void> {
  const by = { personId: "anna", name: "Anna Åström" };
  const note = { version: 1, at: at.clock.now(), by };
  await at.ports.reports.save({
    value: { ...empty, periodId, organisationId, stage: "submitted", submissions: [note] },
  });
}

describe("the latest report", () => {
  it("is found in the organisation's channel with who submitted it, when, and its file", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    await submit(at, "bjorn");
    const outcome = await inChannel(at);
    assert.ok(outcome.kind === "found");
    const stored = await at.ports.files.get(key, 1);
    assert.deepEqual(outcome.announcements, [
      {
        organisationName: "Ekbackens stadsdelsnämnd",
        period,
        version: 1,
        submittedBy: "Björn Öberg",
        submittedAt: at.clock.now(),
        file: { name: stored?.name, size: stored?.bytes.length, content: { ...key, version: 1 } },
      },
    ]);
  });

  it("is not found before it is submitted, and its text stays where it is", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    assert.deepEqual(await inChannel(at), {
      kind: "noneSubmitted",
      organisations: ["Ekbackens stadsdelsnämnd"],
      periodId: undefined,
    });
    assert.equal(at.compiled.length, 0);
  });

  it("is the newest period's, or the one's that was asked for", async () => {
    const at = await openSurroundings({ periods: [earlier, period] });
    await submitIn(at, earlier.id);
    assert.deepEqual(foundIn(await inChannel(at)), ["2025-VB v1 ekbacken"]);
    await submitIn(at, period.id);
    assert.deepEqual(foundIn(await inChannel(at)), ["2026-T1 v1 ekbacken"]);
    assert.deepEqual(foundIn(await inChannel(at, { periodId: "2025-VB" })), ["2025-VB v1 ekbacken"]);
    const none = await inChannel(at, { periodId: "2024-T1" });
    assert.equal(none.kind === "noneSubmitted" && none.periodId, "2024-T1");
  });

  it("is the newest version, also while it is being completed", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    await submit(at, "anna");
    const stored = await at.ports.reports.get(key);
    assert.ok(stored);
    await at.ports.reports.save({ ...stored, value: { ...stored.value, stage: "answering" } });
    assert.deepEqual(foundIn(await inChannel(at)), ["2026-T1 v1 ekbacken"]);
    await save(at, "anna", "first", "kompletterat", { basedOn: 1 });
    assert.deepEqual(foundIn(await inChannel(at)), ["2026-T1 v1 ekbacken"]);
    await submit(at, "anna");
    assert.deepEqual(foundIn(await inChannel(at)), ["2026-T1 v2 ekbacken"]);
  });

  it("is found although the process died in the middle of its submission", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    at.meddler.before(/\/submission\./, () => Promise.reject(new Error("killed")));
    await assert.rejects(submit(at, "anna"));
    assert.deepEqual(foundIn(await inChannel(at)), ["2026-T1 v1 ekbacken"]);
  });

  it("is left out when a report that is being completed has lost what was submitted", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    const note = { version: 1, at: at.clock.now(), by: { personId: "anna", name: "Anna" } };
    const stored = await at.ports.reports.get(key);
    await at.ports.reports.save({ etag: stored?.etag, value: { ...(await storedReport(at)), submissions: [note] } });
    assert.equal((await inChannel(at)).kind, "noneSubmitted");
  });

  it("is found by what people call the organisation, among those that report there", async () => {
    const at = await openSurroundings();
    await at.ports.organisations.save({ etag: await etagOf(at), value: { ...parken, channel: ekbacken.channel } });
    await submitIn(at, period.id);
    await submitIn(at, period.id, "parken");
    assert.deepEqual(foundIn(await inChannel(at)), ["2026-T1 v1 ekbacken", "2026-T1 v1 parken"]);
    assert.deepEqual(foundIn(await inChannel(at, { organisation: "parknämnden" })), ["2026-T1 v1 parken"]);
    const unknown = await inChannel(at, { organisation: "hamnen" });
    assert.deepEqual(unknown.kind === "unknownOrganisation" && unknown.organisations, [ekbacken.name, parken.name]);
  });

  async function etagOf(at: Surroundings) {
    return (await at.ports.organisations.get("parken"))?.etag;
  }

  it("is a person's own organisations' only", async () => {
    const at = await openSurroundings();
    await submitIn(at, period.id);
    assert.deepEqual(foundIn(await forPerson(at, "bjorn")), ["2026-T1 v1 ekbacken"]);
    assert.equal(foundIn(await forPerson(at, "cecilia")), "noneSubmitted");
    assert.equal(foundIn(await forPerson(at, "cecilia", "ekbacken")), "unknownOrganisation");
  });

  it("is nowhere in a channel that no organisation has, or for someone without duties", async () => {
    const at = await openSurroundings();
    await submitIn(at, period.id);
    const elsewhere = { kind: "channel", channelId: "19:other" } as const;
    assert.equal((await findLatestReport(at.ports, elsewhere, { organisation: "ekbacken" })).kind, "noOrganisation");
    const { value } = await at.who("anna");
    const gone = { ...value, duties: [{ organisationId: "gone", role: "primary" } as const] };
    const outcome = await findLatestReport(at.ports, { kind: "person", person: gone }, { organisation: "" });
    assert.equal(outcome.kind, "noOrganisation");
  });
});
