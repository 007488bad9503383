// What the stored ports must do, whichever documents they stand on.
import assert from "node:assert/strict";
import type { Store } from "../../src/store/store.ts";
import { sentContract } from "./sent-contract.ts";
import * as sample from "./stored-samples.ts";

export interface PortsContractOptions {
  /** What is under test, in the titles. */
  readonly name: string;
  /** Opens an empty store; the contract closes it. */
  readonly open: () => Promise<Store>;
}

export function portsContract({ name, open }: PortsContractOptions): void {
  describe(`the store on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    it("says that it answers", async () => {
      await store.check();
    });

    describe("organisations and periods", () => {
      it("returns them whole, one by one and all by id", async () => {
        const other = { ...sample.organisation, id: "almen", name: "Älmen" };
        assert.equal(await store.organisations.save({ value: sample.organisation }), true);
        assert.equal(await store.organisations.save({ value: other }), true);
        assert.equal(await store.periods.save({ value: sample.period }), true);
        assert.deepEqual((await store.organisations.get("ekbacken"))?.value, sample.organisation);
        assert.deepEqual(
          (await store.organisations.all()).map(({ value }) => value),
          [other, sample.organisation],
        );
        assert.deepEqual((await store.periods.get("2026-T1"))?.value, sample.period);
        assert.deepEqual(
          (await store.periods.all()).map(({ value }) => value),
          [sample.period],
        );
        assert.equal(await store.organisations.get("nowhere"), undefined);
        assert.equal(await store.periods.get("2020-T1"), undefined);
      });

      it("saves the version that was read, and not an older one", async () => {
        await store.organisations.save({ value: sample.organisation });
        await store.periods.save({ value: sample.period });
        const organisation = await store.organisations.get("ekbacken");
        const period = await store.periods.get("2026-T1");
        assert.ok(organisation && period);
        const renamed = { ...organisation, value: { ...organisation.value, name: "Nya Ekbacken" } };
        assert.deepEqual([await store.organisations.save(renamed), await store.periods.save(period)], [true, true]);
        assert.deepEqual(
          [await store.organisations.save(organisation), await store.periods.save(period)],
          [false, false],
        );
        assert.equal(await store.organisations.save({ value: sample.organisation }), false);
        assert.equal((await store.organisations.get("ekbacken"))?.value.name, "Nya Ekbacken");
      });
    });

    describe("people", () => {
      const deputy = {
        id: "p-2",
        name: "Bo",
        email: "bo@hamnen.example",
        phone: "",
        duties: sample.person.duties.slice(1),
      };

      it("finds a person by id, by Entra object id and by e-mail in lower case", async () => {
        const etag = await store.people.save({ value: sample.person });
        await store.people.save({ value: deputy });
        const expected = { value: sample.person, etag };
        assert.deepEqual(await store.people.get("p-1"), expected);
        assert.deepEqual(await store.people.withObjectId("11111111-2222-3333-4444-555555555555"), [expected]);
        assert.deepEqual(await store.people.withEmail("asa.oberg@ekbacken.example"), expected);
      });

      it("finds someone with duties before a record of the same person without", async () => {
        const met = { ...deputy, id: "a-met-before", duties: [], aadObjectId: "9" };
        for (const value of [met, { ...deputy, aadObjectId: "9" }]) await store.people.save({ value });
        const ids = (await store.people.withObjectId("9")).map(({ value }) => value.id);
        assert.deepEqual(ids, ["p-2", "a-met-before"]);
        assert.equal((await store.people.withEmail(deputy.email))?.value.id, "p-2");
      });

      it("finds nobody by what nobody has", async () => {
        await store.people.save({ value: deputy });
        assert.equal(await store.people.get("p-1"), undefined);
        assert.deepEqual(await store.people.withObjectId("undefined"), []);
        assert.deepEqual(await store.people.withObjectId(""), []);
        assert.equal(await store.people.withEmail("bo"), undefined);
      });

      it("finds all who answer for an organisation", async () => {
        await store.people.save({ value: deputy });
        await store.people.save({ value: sample.person });
        const names = async (id: string) => (await store.people.answeringFor(id)).map(({ value }) => value.name);
        assert.deepEqual(await names("hamnen"), ["Åsa Ö'Berg", "Bo"]);
        assert.deepEqual(await names("ekbacken"), ["Åsa Ö'Berg"]);
        assert.deepEqual(await names("ham"), []);
        assert.deepEqual(
          (await store.people.all()).map(({ value }) => value.name),
          ["Åsa Ö'Berg", "Bo"],
        );
      });

      it("is found by the new Entra object id once it is known, whatever letters their own id has", async () => {
        const stranger = { ...deputy, id: "bo/å?#\\~ 1" };
        const etag = await store.people.save({ value: stranger });
        const next = await store.people.save({ value: { ...stranger, aadObjectId: "9" }, etag });
        assert.ok(next);
        assert.deepEqual(await store.people.withObjectId("9"), [
          { value: { ...stranger, aadObjectId: "9" }, etag: next },
        ]);
        assert.equal(await store.people.save({ value: stranger, etag }), undefined);
        assert.equal(await store.people.save({ value: stranger }), undefined);
      });
    });

    describe("reports", () => {
      it("returns a report whole, and nothing for one that was never opened", async () => {
        const etag = await store.reports.save({ value: sample.report });
        assert.deepEqual(await store.reports.get(sample.key), { value: sample.report, etag });
        assert.equal(await store.reports.get({ ...sample.key, periodId: "2026-T2" }), undefined);
      });

      it("lets one of two who changed the same version win", async () => {
        const etag = await store.reports.save({ value: sample.report });
        const changed = { value: { ...sample.report, drafts: [] }, etag };
        const results = await Promise.all([store.reports.save(changed), store.reports.save(changed)]);
        assert.equal(results.filter((result) => result !== undefined).length, 1);
        assert.equal(await store.reports.save({ value: sample.report }), undefined);
      });

      it("knows which reports of a period await their post", async () => {
        const waiting = { ...sample.report, stage: "submitted", awaitsPost: true } as const;
        await store.reports.save({ value: { ...sample.report, organisationId: "hamnen" } });
        await store.reports.save({ value: { ...waiting, periodId: "2026-T2" } });
        const etag = await store.reports.save({ value: waiting });
        assert.deepEqual(await store.reports.awaitingPost("2026-T1"), [{ value: waiting, etag }]);
        await store.reports.save({ value: { ...waiting, awaitsPost: false }, etag });
        assert.deepEqual(await store.reports.awaitingPost("2026-T1"), []);
      });
    });

    describe("history", () => {
      it("keeps an earlier answer once, and returns all by question and revision", async () => {
        const tenth = { ...sample.replaced, answer: { ...sample.textAnswer, revision: 10 } };
        const second = { ...sample.replaced, questionId: "q0", answer: { ...sample.textAnswer, revision: 2 } };
        for (const earlier of [tenth, sample.setAside, second, sample.replaced, sample.replaced, sample.setAside]) {
          await store.history.keep(sample.key, earlier);
        }
        assert.deepEqual(await store.history.of(sample.key), [second, sample.replaced, sample.setAside, tenth]);
      });

      it("keeps two answers that were set aside at the same revision apart", async () => {
        const { answer } = sample.setAside;
        const other = { ...sample.setAside, answer: { ...answer, by: { ...answer.by, personId: "p-2" } } };
        await store.history.keep(sample.key, sample.setAside);
        await store.history.keep(sample.key, other);
        assert.equal((await store.history.of(sample.key)).length, 2);
      });
    });

    describe("submissions and files", () => {
      it("adds each version once, and returns it as it was", async () => {
        const other = { ...sample.submission, answers: {} };
        assert.equal(await store.submissions.get(sample.key, 1), undefined);
        assert.equal(await store.submissions.add(sample.submission), true);
        assert.equal(await store.submissions.add(other), false);
        assert.equal(await store.submissions.add({ ...other, version: 2 }), true);
        assert.deepEqual(await store.submissions.get(sample.key, 1), sample.submission);
      });

      it("returns the very bytes of a file, and never another file for the version", async () => {
        assert.equal(await store.files.get(sample.key, 1), undefined);
        assert.equal(await store.files.add(sample.file), true);
        assert.equal(await store.files.add({ ...sample.file, bytes: new Uint8Array([1]) }), false);
        assert.deepEqual(await store.files.get(sample.key, 1), sample.file);
      });
    });

    describe("sent forms", () => {
      it("returns a person's last form whole, and replaces the one that was read", async () => {
        assert.equal(await store.sentForms.of("p-1"), undefined);
        assert.notEqual(await store.sentForms.save({ value: sample.sentForm }), undefined);
        const stored = await store.sentForms.of("p-1");
        assert.deepEqual(stored?.value, sample.sentForm);
        const next = { ...stored, value: { ...sample.sentForm, number: 2, answers: {} } };
        assert.notEqual(await store.sentForms.save(next), undefined);
        assert.equal(await store.sentForms.save(next), undefined);
        assert.equal(await store.sentForms.save({ value: sample.sentForm }), undefined);
        assert.equal((await store.sentForms.of("p-1"))?.value.number, 2);
      });
    });

    sentContract(() => store);
  });
}
