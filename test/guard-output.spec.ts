// What libraries write to the console, and faults that nobody caught, leave a line without their content.
import assert from "node:assert/strict";
import { stub } from "sinon";
import { guardOutput } from "../src/guard-output.ts";
import { recordingJournal } from "./journey/recording-journal.ts";

const secret = "Hemligt innehåll";
const events = ["warning", "uncaughtException", "unhandledRejection"] as const;

describe("the output of the process", () => {
  it("holds no content of the console, of warnings or of faults, which end it", () => {
    const { error, warn, info, log, debug, trace } = console;
    const before = events.map((event) => [event, process.rawListeners(event)] as const);
    const written = stub(process.stderr, "write");
    const journal = recordingJournal();
    let ended = 0;
    try {
      guardOutput(journal, () => {
        ended += 1;
      });
      const output: Console = globalThis["console"];
      output.error(secret, new Error(secret));
      output.log(secret);
      const fault = new TypeError(secret);
      process.listeners("uncaughtException").at(-1)?.(fault, "uncaughtException");
      process.listeners("unhandledRejection").at(-1)?.(secret, Promise.resolve());
      process.listeners("warning").at(-1)?.(new Error(secret));
    } finally {
      written.restore();
      Object.assign(console, { error, warn, info, log, debug, trace });
      for (const [event, listeners] of before) {
        process.removeAllListeners(event);
        for (const listener of listeners) process.on(event as "warning", listener as () => void);
      }
    }
    assert.equal(written.callCount, 0);
    assert.equal(ended, 2);
    journal.assertWithout([secret]);
    assert.deepEqual(journal.of("console"), [
      { level: "error" },
      { level: "log" },
      { level: "warning", name: "Error" },
    ]);
    const [uncaught, rejected] = journal.of("process.failed");
    assert.equal(uncaught?.["name"], "TypeError");
    assert.equal(rejected?.["name"], "string");
  });
});
