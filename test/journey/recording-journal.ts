// A journal that keeps what was noted, and knows what must never stand in it.
import assert from "node:assert/strict";
import type { Journal } from "../../src/usecases/ports.ts";

interface Note {
  readonly event: string;
  readonly ids: Readonly<Record<string, string | number | boolean | undefined>>;
}

export interface RecordingJournal extends Journal {
  readonly notes: readonly Note[];
  /** The notes of an event. */
  of(event: string): readonly Note["ids"][];
  /** Fails when a note holds any of the texts, or a name or address of the demo's people. */
  assertWithout(texts: readonly string[]): void;
}

const people = ["Åström", "Öberg", "Anna", "Björn", "Cecilia", "David", "@example.se", "465 004"];
const shortest = 8;

export function recordingJournal(): RecordingJournal {
  const notes: Note[] = [];
  return {
    notes,
    note: (event, ids) => void notes.push({ event, ids }),
    of: (event) => notes.filter((note) => note.event === event).map(({ ids }) => ids),
    assertWithout(texts) {
      const log = JSON.stringify(notes);
      const secrets = texts.map((text) => text.trim().slice(0, 60)).filter((text) => text.length >= shortest);
      for (const secret of [...people, ...secrets]) {
        const quoted = JSON.stringify(secret).slice(1, -1);
        assert.ok(!log.includes(quoted), `the journal holds "${secret}"`);
      }
    },
  };
}
